import { expect, test } from 'vitest';
import { retryAfter } from '../../src/client/retryAfter';

const now = Date.parse('Wed, 25 Nov 2026 12:00:00 GMT');

test.each([
  ['30', 30],
  ['0', 0],
  ['86400', 86_400],
  ['Wed, 25 Nov 2026 12:00:37 GMT', 37],
])('%j is %i seconds', (header, seconds) => {
  expect(retryAfter('rate_limited', header, undefined, now)).toBe(seconds);
});

test.each([
  '',
  'abc',
  '-1',
  '1.5',
  '1e3',
  '0x10',
  'Infinity',
  '999999999999',
  '120, 60',
  'Wed, 25 Nov 1999 12:00:00 GMT',
  'Fri, 25 Nov 2044 12:00:00 GMT',
  null,
])('the rubbish %j on a 429 is the usual 30 seconds', (header) => {
  expect(retryAfter('rate_limited', header, undefined, now)).toBe(30);
});

test('the body says it where CORS hides the header', () => {
  expect(retryAfter('rate_limited', null, 42, now)).toBe(42);
});

test.each([-1, 1.5, NaN, Infinity, '42', 90_000, null])(
  'the rubbish %j in a body counts as not said',
  (value) => {
    expect(retryAfter('rate_limited', null, value, now)).toBe(30);
  },
);

test('a lock without a word lasts an hour', () => {
  expect(retryAfter('user_lock_limit_reached', null, undefined, now)).toBe(3600);
});

test('an error that waiting does not fix has no wait', () => {
  expect(retryAfter('otp_code_not_found', null, undefined, now)).toBeUndefined();
});
