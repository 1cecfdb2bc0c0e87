import { expect, test } from 'vitest';
import { parseCommand } from '../../src/cli/parseCommand.js';

test('fake-stytch listens on port 4010 unless another is named', () => {
  expect(parseCommand(['fake-stytch'])).toEqual({ name: 'fake-stytch', options: { port: 4010 } });
  const args = ['fake-stytch', '--port', '0', '--project-id', 'project-test-1', '--secret', 's'];
  expect(parseCommand(args)).toEqual({
    name: 'fake-stytch',
    options: { port: 0, projectId: 'project-test-1', secret: 's' },
  });
});

test('check takes the endpoint, and its origin unless another is named', () => {
  expect(parseCommand(['check', 'http://localhost:3000/api/otps/'])).toEqual({
    name: 'check',
    options: {
      endpoint: 'http://localhost:3000/api/otps',
      stytch: 'http://127.0.0.1:4010',
      origin: 'http://localhost:3000',
      phoneNumber: '+10000000000',
      headers: {},
      limits: false,
      json: false,
    },
  });
  const more = ['--origin', 'https://app.example.com', '--header', 'X-CSRF: a: b', '--limits', '--json'];
  expect(
    parseCommand(['check', 'http://localhost:3000/api/otps', ...more, '--phone-number', '+12133734253']),
  ).toMatchObject({
    options: {
      origin: 'https://app.example.com',
      phoneNumber: '+12133734253',
      headers: { 'x-csrf': 'a: b' },
      limits: true,
      json: true,
    },
  });
});

test.each([[[]], [['help']], [['--help']], [['check', '-h']]])('%j prints the usage', (args) => {
  expect(parseCommand(args)).toEqual({ name: 'help' });
});

test.each([
  [['chek'], /no command "chek"/],
  [['check'], /needs the URL/],
  [['check', 'localhost:3000'], /http or https URL/],
  [['check', 'http://localhost/?a=1'], /without a query/],
  [['check', 'http://localhost', 'more'], /"more" is one argument too many/],
  [['check', 'http://localhost', '--phone-number', '2025550123'], /E\.164/],
  [['check', 'http://localhost', '--header', 'X'], /Name: value/],
  [['check', 'http://localhost', '--limit'], /--limit/],
  [['fake-stytch', '--port', 'x'], /number from 0 to 65535/],
  [['fake-stytch', '--port', '70000'], /number from 0 to 65535/],
  [['fake-stytch', '--secret', 's'], /belong together/],
])('%j is refused with the reason and the usage', (args, reason) => {
  expect(() => parseCommand(args)).toThrow(reason);
  expect(() => parseCommand(args)).toThrow(/Usage:/);
});
