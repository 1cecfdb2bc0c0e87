import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEndpoint, number, phoneIdOf, usNumber, wideLimits } from '../endpoint.js';
import { recordingStytch, stytchError } from '../recordingStytch.js';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the events of a handler', () => {
  it('are one each for a send, a wrong and a right code, a limit, the budget, an origin and a captcha (F-016)', async () => {
    const { clock, events, browser } = createEndpoint({
      dailySendBudget: 1,
    });
    const page = browser();
    await page.send();
    await page.check('000000');
    await page.check('123456');
    await page.send();
    await page.send(usNumber(1));
    await page.send(number, {}, { origin: 'https://evil.example' });
    const ends = {
      durations: { total: expect.any(Number), stytch: expect.any(Number), store: expect.any(Number) },
    };
    const known = {
      time: clock.now,
      address: '203.0.113.7',
      requestId: expect.stringMatching(/^request-id-/),
    };
    const ofNumber = { ...known, phoneNumber: '***23', country: 'US', dialCode: '1' };
    expect(events).toEqual([
      { ...ofNumber, operation: 'loginOrCreate', type: 'budget', percent: 80, spent: 1, budget: 1 },
      { ...ofNumber, operation: 'loginOrCreate', type: 'budget', percent: 100, spent: 1, budget: 1 },
      { ...ofNumber, operation: 'loginOrCreate', ...ends, type: 'sent', outcome: 'ok' },
      {
        ...ofNumber,
        operation: 'authenticate',
        ...ends,
        type: 'authenticated',
        outcome: 'otp_code_not_found',
      },
      { ...ofNumber, operation: 'authenticate', ...ends, type: 'authenticated', outcome: 'ok' },
      {
        ...ofNumber,
        operation: 'loginOrCreate',
        ...ends,
        type: 'limited',
        outcome: 'too_many_requests',
        limit: 'sendPerNumber',
        retryAfter: 30,
      },
      {
        ...known,
        phoneNumber: `***${usNumber(1).slice(-2)}`,
        country: 'US',
        dialCode: '1',
        operation: 'loginOrCreate',
        ...ends,
        type: 'limited',
        outcome: 'budget_exceeded',
        limit: 'dailySendBudget',
        retryAfter: 86_400,
      },
      {
        ...known,
        operation: 'loginOrCreate',
        ...ends,
        type: 'refused',
        outcome: 'origin_not_allowed',
        status: 403,
      },
    ]);
    // The captcha is verified after the limits, so with a number that has room.
    const other = createEndpoint({ verifyCaptcha: () => false });
    await other.browser().send();
    expect(other.events).toMatchObject([
      { ...ofNumber, operation: 'loginOrCreate', type: 'refused', outcome: 'captcha_failed', status: 403 },
    ]);
  });

  it('tell how many sends of a dial code end in a sign-in, and suspect those that do not', async () => {
    const { events, browser } = createEndpoint({ limits: wideLimits });
    for (let index = 0; index < 30; index += 1) {
      const page = browser();
      await page.send(usNumber(index));
      if (index < 1)
        await page.post('/authenticate', { method_id: phoneIdOf(usNumber(index)), code: '123456' });
    }
    expect(events.filter(({ type }) => type === 'conversion')).toMatchObject([
      { dialCode: '1', sent: 10, authenticated: 1 },
      { dialCode: '1', sent: 20, authenticated: 1 },
      { dialCode: '1', sent: 30, authenticated: 1 },
    ]);
    expect(events.filter(({ type }) => type === 'suspected_pumping')).toHaveLength(2);
  });

  it('go to the console as lines of JSON where the app has no listener, faults and alarms only (H-065, H-066)', async () => {
    const lines: string[] = [];
    vi.spyOn(console, 'warn').mockImplementation((line) => {
      lines.push(String(line));
    });
    const stytch = recordingStytch({
      loginOrCreate: () => {
        const error = stytchError(401, 'unauthorized_credentials');
        throw Object.assign(error, { request: { data: { phone_number: number, code: '987654' } } });
      },
    });
    const { browser } = createEndpoint({ stytch, onEvent: undefined });
    await browser().send(number, {}, { 'user-agent': 'evil\u001b[31m\u009b agent' });
    await browser().send(number, {}, { origin: 'https://evil.example' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/[^ -~’]|2025550123|987654|evil/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      type: 'upstream_fault',
      errorType: 'unauthorized_credentials',
      status: 401,
      requestId: 'request-id-test-00000000-0000-4000-8000-000000000000',
      phoneNumber: '***23',
    });
  });

  it('change no answer when the listener throws or rejects', async () => {
    for (const onEvent of [
      () => {
        throw new Error('listener');
      },
      () => Promise.reject(new Error('listener')),
    ]) {
      expect((await createEndpoint({ onEvent }).browser().send()).status).toBe(200);
    }
  });
});
