import { Client } from 'stytch';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startFakeStytch } from '../../src/cli/fake-stytch/startFakeStytch.js';
import { serveFetch, type ServedFetch } from '../../src/cli/http/serveFetch.js';
import { runCli } from '../../src/cli/runCli.js';
import { handlerUnderCheck } from './handlerUnderCheck.js';

let stytch: ServedFetch;
let server: ServedFetch;
let printed: string[];
let errors: string[];
const output = {
  print: (line: string) => printed.push(line),
  printError: (line: string) => errors.push(line),
};

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue(); // the SDK warns about a custom `env`
  printed = [];
  errors = [];
  stytch = await startFakeStytch({ port: 0, print: () => {} });
  const client = new Client({ project_id: 'project-test-1', secret: 's', env: stytch.url });
  server = await serveFetch(handlerUnderCheck(client), 0);
});
afterEach(() => Promise.all([server.close(), stytch.close()]));

test('a contract that holds is printed line by line, and the exit code is 0', async () => {
  const exitCode = await runCli(['check', `${server.url}/api/otps`, '--stytch', stytch.url], output);
  expect(exitCode).toBe(0);
  const [report = ''] = printed;
  expect(report).toMatch(/^Contract of react-whatsapp-otp at http:\/\/127\.0\.0\.1:\d+\/api\/otps\n\n✓ /);
  expect(report).toMatch(/\n26 hold, 0 do not, 4 not checked\.$/);
  expect(errors).toEqual([]);
});

test('--json prints the report as JSON', async () => {
  await runCli(['check', `${server.url}/api/otps`, '--stytch', stytch.url, '--json'], output);
  expect(JSON.parse(printed.join('\n'))).toMatchObject({
    endpoint: `${server.url}/api/otps`,
    ok: true,
    counts: { holds: 26, fails: 0, skipped: 4 },
    checks: expect.arrayContaining([
      { id: 'no-store', title: expect.any(String), outcome: 'holds', details: [] },
    ]),
  });
});

test('a fake Stytch is started if none runs, and a backend that does not talk to it is told how', async () => {
  const free = await serveFetch(async () => new Response(), 0);
  await free.close();
  const exitCode = await runCli(['check', `${server.url}/api/otps`, '--stytch', free.url], output);
  expect(exitCode).toBe(1);
  expect(errors).toEqual([`No fake Stytch was running, so one was started at ${free.url} for this check.`]);
  expect(printed[0]).toMatch(
    new RegExp(`received nothing: the backend talks to another Stytch.*${free.url}`),
  );
  expect(printed[0]).toMatch(/Not checked, because the check "stytch" does not hold\./);
});

test('an endpoint that is not there is one failure, with the URL', async () => {
  await server.close();
  const exitCode = await runCli(['check', `${server.url}/api/otps`, '--stytch', stytch.url], output);
  expect(exitCode).toBe(1);
  expect(printed[0]).toContain(
    `Nothing answers at ${server.url}/api/otps/whatsapp/login_or_create (ECONNREFUSED)`,
  );
  expect(printed[0]).toMatch(/\n0 hold, 1 does not, 29 not checked\.$/);
  server = await serveFetch(async () => new Response(), 0);
});

test('a remote fake Stytch that does not answer is an error', async () => {
  expect(await runCli(['check', server.url, '--stytch', 'http://127.0.0.2:9'], output)).toBe(1);
  expect(errors).toEqual(['No fake Stytch answers at http://127.0.0.2:9.']);
});
