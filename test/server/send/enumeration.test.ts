import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEndpoint, usNumber, wideLimits, type Reply } from '../endpoint.js';
import { checked, recordingStytch, sent, stytchError } from '../recordingStytch.js';

afterEach(() => vi.restoreAllMocks());

/** Time that nothing moves but Stytch's answers and the handler's own waits, so that no machine is too slow for it. */
function virtualTime() {
  const realSetTimeout = setTimeout;
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((run: () => void, milliseconds = 0) => {
    // The deadline of a call never passes.
    if (milliseconds >= 5000) return realSetTimeout(() => {}, 0);
    time += milliseconds;
    return realSetTimeout(run, 0);
  });
  return {
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    /** How long something takes, in ms. */
    of: async (run: () => Promise<unknown>) => {
      const startedAt = time;
      await run();
      return time - startedAt;
    },
  };
}

const isKnown = (phoneNumber: unknown) => Number(String(phoneNumber).slice(-1)) % 2 === 0;

/** A project in which numbers that end in an even digit have a user; finding one takes longer. */
function project(takes: (isKnown: boolean) => void = () => {}) {
  return recordingStytch({
    send: async (data) => {
      takes(isKnown(data['phone_number']));
      if (isKnown(data['phone_number'])) return sent(data);
      throw stytchError(404, 'phone_number_not_found');
    },
    loginOrCreate: async (data) => {
      takes(isKnown(data['phone_number']));
      return { ...sent(data), user_created: !isKnown(data['phone_number']) };
    },
    authenticate: async (data) => {
      takes(true);
      return checked(data);
    },
  });
}

const options = {
  operations: ['send', 'loginOrCreate', 'authenticate'],
  limits: wideLimits,
  dailySendBudget: 100_000,
} as const;

function shapeOf({ status, headers, body }: Reply): unknown {
  const masked = (text: string) =>
    text.replace(/[\da-f]{8}-[\da-f-]{27}/g, 'uuid').replace(/=[\w.-]{40,}/g, '=token');
  return {
    status,
    headers: [...headers].map(([name, value]) => [name, masked(value)]),
    lengths: headers.getSetCookie().map((line) => Math.round(line.length / 8)),
    body: Object.fromEntries(Object.entries(body).map(([key, value]) => [key, masked(String(value))])),
  };
}

describe('a send to a number without a user', () => {
  it('is answered as one to a number with a user, and so is every check after it (H-077)', async () => {
    const stytch = project();
    const { browser } = createEndpoint({ ...options, stytch });
    const shapes = [];
    for (const index of [0, 1]) {
      const phoneNumber = `+1202555010${index}`;
      const page = browser();
      const first = await page.post('/whatsapp/send', { phone_number: phoneNumber });
      const again = await page.post('/whatsapp/send', { phone_number: phoneNumber });
      expect(again.body['phone_id']).toBe(first.body['phone_id']);
      const methodId = first.body['phone_id'];
      const wrong = await page.post('/authenticate', { method_id: methodId, code: '000000' });
      const malformed = await page.post('/authenticate', { method_id: methodId, code: '0' });
      shapes.push([first, again, wrong, malformed].map(shapeOf));
    }
    expect(shapes[0]).toEqual(shapes[1]);
    expect(stytch.checks()).toHaveLength(1);
  });

  it('ends in the same limits (H-077)', async () => {
    const { browser } = createEndpoint({ operations: ['send', 'authenticate'], stytch: project() });
    const statuses = [];
    for (const index of [0, 1]) {
      const page = browser(`198.51.100.${index}`);
      const list = [];
      const { body } = await page.post('/whatsapp/send', { phone_number: `+1202555010${index}` });
      list.push((await page.post('/whatsapp/send', { phone_number: `+1202555010${index}` })).status);
      for (let wrong = 0; wrong < 7; wrong += 1) {
        list.push((await page.post('/authenticate', { method_id: body['phone_id'], code: '000000' })).status);
      }
      statuses.push(list);
    }
    expect(statuses[0]).toEqual([429, 404, 404, 404, 404, 404, 429, 429]);
    expect(statuses[1]).toEqual(statuses[0]);
  });

  it.each([
    ['send', 30, 2],
    ['send', 2, 30],
    ['login_or_create', 2, 30],
  ])('takes as long by %s, %i ms against %i ms at Stytch (H-077)', async (operation, known, unknown) => {
    const time = virtualTime();
    const stytch = project((isKnown) => time.pass(isKnown ? known : unknown));
    const { browser } = createEndpoint({ ...options, stytch });
    const took = async (index: number) =>
      time.of(() =>
        browser().post(`/whatsapp/${operation}`, {
          phone_number: `${usNumber(index).slice(0, -1)}${index % 2}`,
        }),
      );
    // The first of each kind is what the others are measured by.
    await took(10);
    await took(11);
    const times = [];
    for (let index = 12; index < 32; index += 1) times.push(await took(index));
    expect(new Set(times)).toEqual(new Set([30]));
  });

  it('takes as long when all unknown numbers come first', async () => {
    const time = virtualTime();
    const stytch = project((isKnown) => time.pass(isKnown ? 60 : 2));
    const { browser } = createEndpoint({ ...options, stytch });
    const times: [number[], number[]] = [[], []];
    for (const parity of [1, 0] as const) {
      for (let index = parity; index < 60; index += 2) {
        const phoneNumber = `${usNumber(index).slice(0, -1)}${parity}`;
        times[parity].push(
          await time.of(() => browser().post('/whatsapp/send', { phone_number: phoneNumber })),
        );
      }
    }
    // Before a known one was timed an unknown one takes what a known one usually does.
    expect(Math.min(...times[1])).toBeGreaterThanOrEqual(60);
    expect(Math.min(...times[0])).toBeGreaterThanOrEqual(60);
  });

  it('takes as long to check a wrong code for', async () => {
    const time = virtualTime();
    const stytch = project(() => time.pass(15));
    const { browser } = createEndpoint({ ...options, stytch });
    const times: number[][] = [];
    for (const index of [0, 1]) {
      const page = browser();
      const { body } = await page.post('/whatsapp/send', { phone_number: `+1202555010${index}` });
      const list: number[] = [];
      for (let run = 0; run < 20; run += 1) {
        list.push(
          await time.of(() => page.post('/authenticate', { method_id: body['phone_id'], code: '000000' })),
        );
      }
      times.push(list.slice(1));
    }
    expect(new Set(times[1])).toEqual(new Set(times[0]));
  });
});

describe('Stytch’s lock of a user', () => {
  const locked = () =>
    recordingStytch({
      send: (data) => {
        if (!isKnown(data['phone_number'])) throw stytchError(404, 'phone_number_not_found');
        throw stytchError(429, 'user_lock_limit_reached');
      },
      authenticate: () => {
        throw stytchError(429, 'user_lock_limit_reached');
      },
    });

  it('does not tell at a send who has an account', async () => {
    const { browser } = createEndpoint({ ...options, stytch: locked() });
    const shapes = [];
    for (const index of [0, 1]) {
      const page = browser();
      const sent = await page.post('/whatsapp/send', { phone_number: `+1202555010${index}` });
      const wrong = await page.post('/authenticate', { method_id: sent.body['phone_id'], code: '000000' });
      shapes.push([sent, wrong].map(shapeOf));
    }
    expect(shapes[0]).toEqual(shapes[1]);
  });

  it('does not tell at a wrong code who has an account', async () => {
    const stytch = recordingStytch({
      send: (data) => {
        if (!isKnown(data['phone_number'])) throw stytchError(404, 'phone_number_not_found');
        return sent(data);
      },
      authenticate: () => {
        throw stytchError(429, 'user_lock_limit_reached');
      },
    });
    const { browser } = createEndpoint({ ...options, stytch });
    const shapes = [];
    for (const index of [0, 1]) {
      const page = browser();
      const { body } = await page.post('/whatsapp/send', { phone_number: `+1202555010${index}` });
      shapes.push(shapeOf(await page.post('/authenticate', { method_id: body['phone_id'], code: '000000' })));
    }
    expect(shapes[0]).toEqual(shapes[1]);
  });

  it.each(['unsubscribed_phone_number', 'downstream_carrier_error'])(
    'is not the only answer for known numbers alone that is hidden: %s',
    async (type) => {
      const stytch = recordingStytch({
        send: (data) => {
          throw isKnown(data['phone_number'])
            ? stytchError(400, type)
            : stytchError(404, 'phone_number_not_found');
        },
      });
      const { browser } = createEndpoint({ ...options, stytch });
      const shapes = [];
      for (const index of [0, 1]) {
        const page = browser();
        shapes.push(shapeOf(await page.post('/whatsapp/send', { phone_number: `+1202555010${index}` })));
      }
      expect(shapes[0]).toEqual(shapes[1]);
    },
  );

  it('is told where `send` is off, since everyone has an account then', async () => {
    const stytch = recordingStytch({
      loginOrCreate: () => {
        throw stytchError(429, 'user_lock_limit_reached');
      },
    });
    expect((await createEndpoint({ stytch }).browser().send()).body['error_type']).toBe('too_many_attempts');
  });
});

describe('loginOrCreate', () => {
  it('does not say whether the user is new (H-078)', async () => {
    const { browser } = createEndpoint({ ...options, stytch: project() });
    const shapes = [];
    for (const index of [0, 1]) shapes.push(shapeOf(await browser().send(`+1202555010${index}`)));
    expect(shapes[0]).toEqual(shapes[1]);
  });
});
