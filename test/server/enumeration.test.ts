import { describe, expect, it } from 'vitest';
import { createEndpoint, usNumber, wideLimits, type Reply } from './endpoint.js';
import { checked, recordingStytch, sent, stytchError } from './recordingStytch.js';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const isKnown = (phoneNumber: unknown) => Number(String(phoneNumber).slice(-1)) % 2 === 0;

/** A project in which numbers that end in an even digit have a user; finding one takes longer. */
function project(known: number, unknown: number) {
  return recordingStytch({
    send: async (data) => {
      await wait(isKnown(data['phone_number']) ? known : unknown);
      if (isKnown(data['phone_number'])) return sent(data);
      throw stytchError(404, 'phone_number_not_found');
    },
    loginOrCreate: async (data) => {
      await wait(isKnown(data['phone_number']) ? known : unknown);
      return { ...sent(data), user_created: !isKnown(data['phone_number']) };
    },
    authenticate: async (data) => {
      await wait(15);
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
    const stytch = project(0, 0);
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
    const { browser } = createEndpoint({ operations: ['send', 'authenticate'], stytch: project(0, 0) });
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
    const { browser } = createEndpoint({ ...options, stytch: project(known, unknown) });
    const times: [number[], number[]] = [[], []];
    for (let batch = 0; batch < 40; batch += 1) {
      await Promise.all(
        Array.from({ length: 10 }, async (_, index) => {
          const startedAt = performance.now();
          const reply = await browser().post(`/whatsapp/${operation}`, {
            phone_number: `${usNumber(batch * 10 + index).slice(0, -1)}${index % 2}`,
          });
          times[index % 2 === 0 ? 0 : 1].push(performance.now() - startedAt);
          expect(reply.status).toBe(200);
        }),
      );
    }
    expect(times.map(({ length }) => length)).toEqual([200, 200]);
    expect(Math.abs(median(times[0]) - median(times[1]))).toBeLessThan(20);
  });

  it('takes as long when all unknown numbers come first', async () => {
    const { browser } = createEndpoint({ ...options, stytch: project(60, 2) });
    const times: [number[], number[]] = [[], []];
    for (const parity of [1, 0] as const) {
      await Promise.all(
        Array.from({ length: 60 }, async (_, run) => {
          await wait(run * 10);
          const startedAt = performance.now();
          await browser().post('/whatsapp/send', { phone_number: `${usNumber(run).slice(0, -1)}${parity}` });
          times[parity].push(performance.now() - startedAt);
        }),
      );
    }
    expect(Math.abs(median(times[0]) - median(times[1]))).toBeLessThan(20);
  });

  it('takes as long to check a wrong code for', async () => {
    const { browser } = createEndpoint({ ...options, stytch: project(0, 0) });
    const times: number[][] = [];
    for (const index of [0, 1]) {
      const page = browser();
      const { body } = await page.post('/whatsapp/send', { phone_number: `+1202555010${index}` });
      const list: number[] = [];
      for (let run = 0; run < 50; run += 1) {
        const startedAt = performance.now();
        await page.post('/authenticate', { method_id: body['phone_id'], code: '000000' });
        list.push(performance.now() - startedAt);
      }
      times.push(list);
    }
    expect(Math.abs(median(times[0] ?? []) - median(times[1] ?? []))).toBeLessThan(20);
  });
});

describe('loginOrCreate', () => {
  it('does not say whether the user is new (H-078)', async () => {
    const { browser } = createEndpoint({ ...options, stytch: project(0, 0) });
    const shapes = [];
    for (const index of [0, 1]) shapes.push(shapeOf(await browser().send(`+1202555010${index}`)));
    expect(shapes[0]).toEqual(shapes[1]);
  });
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
