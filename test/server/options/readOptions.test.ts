import { describe, expect, it } from 'vitest';
import * as stytch from 'stytch';
import { createWhatsappOtpHandler } from 'react-whatsapp-otp/server';
import { createEndpoint, secret } from '../endpoint.js';
import { recordingStytch } from '../recordingStytch.js';

const good = { stytch: recordingStytch(), countries: ['US'] as const, dailySendBudget: 10, secret };

function messageOf(options: object): string {
  try {
    createWhatsappOtpHandler({ ...good, onEvent: () => {}, ...options });
    return '';
  } catch (error) {
    return error instanceof TypeError ? error.message : 'not a TypeError';
  }
}

const live = new stytch.Client({ project_id: 'project-live-00000000', secret: 'secret-live-0000' });

describe('the construction of a handler', () => {
  it.each([
    ['stytch', { stytch: undefined }],
    ['stytch', { stytch: { otps: {} } }],
    ['countries', { countries: undefined }],
    ['countries', { countries: [] }],
    ['countries', { countries: ['USA'] }],
    ['countries', { countries: 'US' }],
    ['secret', { secret: undefined }],
    ['secret', { secret: '' }],
    ['secret', { secret: 'tiny-value' }],
    ['secret', { secret: [secret, 'tiny-value'] }],
    ['secret', { secret: [] }],
    ['secret', { secret: new Uint8Array(31) }],
    ['dailySendBudget', { dailySendBudget: undefined }],
    ['dailySendBudget', { dailySendBudget: Number.NaN }],
    ['dailySendBudget', { dailySendBudget: -1 }],
    ['dailySendBudget', { dailySendBudget: Number.POSITIVE_INFINITY }],
    ['dailySendBudget', { dailySendBudget: '500' }],
    ['operations', { operations: [] }],
    ['operations', { operations: ['sms'] }],
    ['origins', { origins: ['https://app.example.com/'] }],
    ['origins', { origins: ['*'] }],
    ['origins', { origins: ['https://*.example.com'] }],
    ['origins', { origins: ['null'] }],
    ['origins', { origins: 'https://app.example.com' }],
    ['limits', { limits: { sendPerNumbr: [] } }],
    ['limits.sendPerNumber', { limits: { sendPerNumber: [] } }],
    ['limits.sendPerNumber', { limits: { sendPerNumber: [{ points: 1, seconds: 30 * 86_400 }] } }],
    ['limits.sendPerNumber', { limits: { sendPerNumber: [{ points: 1, seconds: 24 * 86_400 + 1 }] } }],
    ['limits.sendPerNumber', { limits: { sendPerNumber: [{ points: 0, seconds: 60 }] } }],
    ['limits.sendPerNumber', { limits: { sendPerNumber: [{ points: 1.5, seconds: 60 }] } }],
    [
      'limits.wrongPerNumber',
      {
        limits: {
          wrongPerNumber: [
            { points: 1, seconds: 60 },
            { points: 2, seconds: 60 },
          ],
        },
      },
    ],
    ['session.sameSite', { session: { sameSite: 'none' } }],
    ['session.sameSite', { session: { sameSite: 'None' } }],
    ['session.name', { session: { name: 'a b' } }],
    ['session', { session: false }],
    ['sessionDurationMinutes', { sessionDurationMinutes: 4 }],
    ['sessionDurationMinutes', { sessionDurationMinutes: 527_041 }],
    ['maxExpirationMinutes', { maxExpirationMinutes: 11 }],
    ['maxExpirationMinutes', { maxExpirationMinutes: 0 }],
    ['createUserAsPending', { createUserAsPending: 'yes' }],
    ['deadline', { deadline: 0 }],
    ['trustedProxies', { trustedProxies: -1 }],
    ['trustedProxies', { trustedProxies: ['not a network'] }],
    ['trustedProxies', { trustedProxies: 1, clientAddress: () => '1.1.1.1' }],
    ['ipv6PrefixLength', { ipv6PrefixLength: 128 }],
    ['getSession', { getSession: () => undefined }],
    ['verifyCaptcha', { verifyCaptcha: true }],
    ['testPhoneNumbers', { testPhoneNumbers: ['10000000000'] }],
    ['testPhoneNumbers', { stytch: live, testPhoneNumbers: ['+10000000000'] }],
    ['store', { store: {} }],
    ['store', { store: { get: () => {}, set: () => {} } }],
    ['now', { now: 5 }],
  ])('names %s, and prints no value (F-008, H-048)', (option, options) => {
    const message = messageOf(options);
    expect(message).toMatch(new RegExp(`^createWhatsappOtpHandler: \`${option.replace('.', '\\.')}\``));
    expect(message).not.toMatch(/tiny-value|secret-live|not a network|USA|app\.example\.com\/`/);
  });

  it.each([
    [{ secret: new Uint8Array(32) }],
    [{ secret: [secret, new Uint8Array(40)] }],
    [{ countries: ['us', 'CA'] }],
    [{ operations: { send: true, loginOrCreate: false } }],
    [{ operations: ['send', 'authenticate'], getSession: () => undefined }],
    [{ session: false, onAuthenticated: () => {} }],
    [{ session: { sameSite: 'none' }, origins: ['https://other.example'] }],
    [{ session: { name: 'sid', sameSite: 'strict' } }],
    [{ limits: { sendPerNumber: [{ points: 1, seconds: 24 * 86_400 }] } }],
    [{ trustedProxies: ['10.0.0.0/8', '192.0.2.1', 'fd00::/8', '::1'] }],
    [{ stytch: live }],
    [{ testPhoneNumbers: ['+10000000000'] }],
    [{ dailySendBudget: 0 }],
  ])('takes right options: %#', (options) => {
    expect(messageOf(options)).toBe('');
  });

  it('puts `__Host-` in front of a cookie’s name', async () => {
    const { browser } = createEndpoint({ session: { name: 'sid' } });
    const page = browser();
    await page.send();
    expect((await page.check('123456')).headers.getSetCookie().join()).toContain('__Host-sid=');
  });

  it('warns of a memory store in production, once, and of an option that it does not know (F-012)', () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      const { events } = createEndpoint({ dailySendBugdet: 5 } as object);
      expect(events).toMatchObject([
        { type: 'warning', warning: 'memory_store_in_production' },
        { type: 'warning', warning: 'unknown_options' },
      ]);
    } finally {
      process.env['NODE_ENV'] = before;
    }
    expect(createEndpoint().events).toEqual([]);
  });
});
