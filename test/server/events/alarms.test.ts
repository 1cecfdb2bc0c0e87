import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LimitStore } from 'react-whatsapp-otp/server';
import { createEndpoint, usNumber, wideLimits } from '../endpoint.js';
import { checked, recordingStytch, sent, stytchError } from '../recordingStytch.js';

afterEach(() => {
  vi.restoreAllMocks();
});

function catchLines(): string[] {
  const lines: string[] = [];
  vi.spyOn(console, 'warn').mockImplementation((line) => {
    lines.push(String(line));
  });
  return lines;
}

describe('sendPerDialCode', () => {
  const limits = { ...wideLimits, sendPerDialCode: [{ points: 10, seconds: 86_400 }] };

  it('raises an alarm at 80 and at 100 %, with the dial code, once each (H-205)', async () => {
    const { events, browser } = createEndpoint({ countries: ['US', 'MX'], limits });
    const alarms = () => events.filter(({ type }) => type === 'dial_code');
    for (let index = 0; index < 7; index += 1) await browser().send(usNumber(index));
    expect(alarms()).toEqual([]);
    await browser().send(usNumber(7));
    expect(alarms()).toMatchObject([{ percent: 80, spent: 8, points: 10, dialCode: '1' }]);
    for (let index = 8; index < 14; index += 1) await browser().send(usNumber(index));
    expect(alarms()).toMatchObject([{ percent: 80 }, { percent: 100, spent: 10, dialCode: '1' }]);
    expect((await browser().send(usNumber(14))).body['error_type']).toBe('dial_code_limit_reached');
    expect((await browser().send('+525512345678')).status).toBe(200);
    expect(alarms()).toHaveLength(2);
  });

  it('is named in a line of the default logger (H-205)', async () => {
    const lines = catchLines();
    const { browser } = createEndpoint({ limits, onEvent: undefined });
    for (let index = 0; index < 11; index += 1) await browser().send(usNumber(index));
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => line.includes('sendPerDialCode'))).toBe(true);
  });

  it('leaves a fifth more to known devices', async () => {
    const { browser, pass } = createEndpoint({ limits });
    const devices = [];
    for (let index = 0; index < 4; index += 1) {
      const device = browser();
      await device.send(usNumber(index));
      await device.check('123456', usNumber(index));
      devices.push(device);
    }
    pass(2 * 86_400);
    for (let index = 10; index < 20; index += 1) await browser().send(usNumber(index));
    expect((await browser().send(usNumber(20))).status).toBe(429);
    const statuses = [];
    for (const [index, device] of devices.entries())
      statuses.push((await device.send(usNumber(index))).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
  });

  it('can differ by dial code', async () => {
    const { stytch, browser } = createEndpoint({
      countries: ['US', 'MX'],
      limits: {
        ...wideLimits,
        sendPerDialCode: { 52: [{ points: 1, seconds: 60 }], default: [{ points: 3, seconds: 60 }] },
      },
    });
    for (let index = 0; index < 5; index += 1) await browser().send(usNumber(index));
    for (let index = 0; index < 5; index += 1) await browser().send(`+52551234567${index}`);
    expect(stytch.sends()).toHaveLength(4);
  });
});

describe('the alarm of the budget', () => {
  it('is raised once for each threshold and day, even if the send that reaches it fails', async () => {
    let broken = false;
    const stytch = recordingStytch({
      loginOrCreate: (data) => {
        if (broken) throw stytchError(500, 'internal_server_error');
        return sent(data);
      },
    });
    const { events, browser, pass } = createEndpoint({ stytch, limits: wideLimits, dailySendBudget: 5 });
    const budget = () => events.filter(({ type }) => type === 'budget').map((event) => event);
    for (let index = 0; index < 3; index += 1) await browser().send(usNumber(index));
    broken = true;
    for (let index = 3; index < 9; index += 1) await browser().send(usNumber(index));
    expect(budget()).toMatchObject([{ percent: 80, spent: 4 }]);
    broken = false;
    for (let index = 10; index < 13; index += 1) await browser().send(usNumber(index));
    expect(budget()).toMatchObject([{ percent: 80 }, { percent: 100, spent: 5 }]);
    pass(86_400);
    for (let index = 20; index < 24; index += 1) await browser().send(usNumber(index));
    expect(budget()).toHaveLength(3);
  });
});

describe('codes tried across many numbers', () => {
  it('raise an alarm, and honest sign-ins do not (H-209)', async () => {
    const { events, browser, pass } = createEndpoint({
      dailySendBudget: 100_000,
      limits: { sendPerDialCode: wideLimits.sendPerDialCode, sendPerPrefix: wideLimits.sendPerPrefix },
    });
    const alarms = () => events.filter(({ type }) => type === 'suspected_guessing');
    for (let index = 0; index < 60; index += 1) {
      const page = browser(`203.0.113.${index}`);
      await page.send(usNumber(index));
      if (index % 5 === 0) await page.check('000000', usNumber(index));
      expect((await page.check('123456', usNumber(index))).status).toBe(200);
    }
    expect(alarms()).toEqual([]);
    pass(7_200);
    for (let index = 0; index < 600; index += 1) {
      const page = browser(`198.51.100.${index % 100}`);
      await page.send(usNumber(100 + index));
      for (let guess = 0; guess < 5; guess += 1) await page.check('000000', usNumber(100 + index));
      pass(6);
    }
    expect(alarms().length).toBeGreaterThanOrEqual(2);
    expect(alarms().length).toBeLessThanOrEqual(30);
    expect(alarms()[0]).toMatchObject({ percent: 80, wrong: 80, points: 100, seconds: 3_600 });
  });
});

describe('a fault of the store', () => {
  const failing = (error: unknown): LimitStore => {
    const fail = async () => {
      throw error;
    };
    return { consume: fail, refund: fail, clear: fail };
  };

  it.each([
    ['NOAUTH', new Error('NOAUTH Authentication required.')],
    ['READONLY', new Error("READONLY You can't write against a read only replica.")],
    ['OOM', new Error("OOM command not allowed when used memory > 'maxmemory'.")],
    ['CROSSSLOT', new Error("CROSSSLOT Keys in request don't hash to the same slot")],
    ['ECONNREFUSED', new Error('connect ECONNREFUSED redis://user:hunter2@10.0.0.5:6379')],
    ['ETIMEDOUT', Object.assign(new Error('hunter2'), { code: 'ETIMEDOUT' })],
    ['TypeError', new TypeError('hunter2 is not a function')],
  ])('is named by %s in one word, and onError gets the error (H-206)', async (word, error) => {
    const errors: unknown[] = [];
    const { events, browser } = createEndpoint({
      store: failing(error),
      onError: (...given) => errors.push(given),
    });
    expect((await browser().send()).status).toBe(503);
    expect(events.find(({ type }) => type === 'store_fault')).toMatchObject({ code: word });
    expect(JSON.stringify(events)).not.toContain('hunter2');
    expect(errors).toEqual([[error, 'store']]);
  });

  it.each([
    ['a store that answers nothing', { store: failing(undefined) }, 503],
    [
      'a store that answers nonsense',
      { store: { ...failing(undefined), consume: async () => undefined as never } },
      503,
    ],
    ['a clock that throws', { now: throwingClock() }, 500],
  ])('%s leaves one to three lines in the default logger (H-206)', async (_name, options, status) => {
    const lines = catchLines();
    const { browser } = createEndpoint({ ...options, onEvent: undefined });
    expect((await browser().send()).status).toBe(status);
    expect(lines.length).toBeGreaterThanOrEqual(1);
    expect(lines.length).toBeLessThanOrEqual(3);
  });
});

describe('a function of the app that throws', () => {
  it.each(['verifyCaptcha', 'allowSend', 'onAuthenticated'] as const)(
    'reaches onError with its name and its error: %s',
    async (name) => {
      const error = new RangeError('lookup of hunter2');
      const errors: unknown[] = [];
      const { events, browser } = createEndpoint({
        [name]: () => {
          throw error;
        },
        onError: (...given) => {
          errors.push(given);
          throw new Error('a logger that fails');
        },
      });
      const page = browser();
      await page.send();
      await page.check('123456');
      expect(errors).toEqual([[error, name]]);
      expect(events.find(({ type }) => type === 'callback_fault')).toMatchObject({
        callback: name,
        code: 'RangeError',
      });
      expect(JSON.stringify(events)).not.toContain('hunter2');
    },
  );

  it('is asked as seldom as messages are sent', async () => {
    const verifyCaptcha = vi.fn<() => boolean>(() => true);
    const allowSend = vi.fn<() => boolean>(() => true);
    const getSession = vi.fn<() => undefined>(() => undefined);
    const { stytch, browser } = createEndpoint({
      operations: ['send', 'authenticate'],
      verifyCaptcha,
      allowSend,
      getSession,
    });
    for (let index = 0; index < 30; index += 1) {
      await browser(`198.51.100.${index}`).post('/whatsapp/send', { phone_number: '+12025550123' });
    }
    expect(stytch.sends()).toHaveLength(1);
    for (const callback of [verifyCaptcha, allowSend, getSession]) {
      expect(callback).toHaveBeenCalledTimes(1);
    }
  });
});

describe('the events that end a request', () => {
  it('say how long it took: in all, at Stytch and at the store', async () => {
    const stytch = recordingStytch({
      authenticate: async (data) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return checked(data);
      },
    });
    const { events, browser } = createEndpoint({ stytch });
    const page = browser();
    await page.send();
    await page.check('123456');
    const { durations } = events.at(-1) ?? {};
    expect(durations?.stytch).toBeGreaterThan(0);
    expect(durations?.total).toBeGreaterThanOrEqual(durations?.stytch ?? Infinity);
    expect(durations?.store).toBeGreaterThanOrEqual(0);
  });
});

/** Right at construction, and broken afterwards. */
function throwingClock(): () => number {
  let calls = 0;
  return () => {
    calls += 1;
    if (calls === 1) return Date.now();
    throw new Error('clock');
  };
}
