import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEndpoint, number, wideLimits } from '../endpoint.js';

const { sendPerNumber: _number, wrongPerNumber: _wrong, ...wide } = wideLimits;
const right = '123456';
const wrong = '000000';
const hour = 3_600;

type Endpoint = ReturnType<typeof createEndpoint>;
type Page = ReturnType<Endpoint['browser']>;

const deviceName = '__Host-whatsapp_otp_device';

/** Browsers that became known devices of the number, two days ago. */
async function createDevices({ browser, pass }: Endpoint, count: number): Promise<readonly Page[]> {
  const devices: Page[] = [];
  for (let index = 0; index < count; index += 1) {
    const page = browser();
    await page.send();
    if ((await page.check(right)).status === 200) devices.push(page);
    pass(25 * hour);
  }
  pass(48 * hour);
  return devices;
}

/**
 * The bound: in one window of the widest length, what all known devices send together is at most its points, and what
 * everyone else sends is at most its points. A schedule shorter than that window meets at most one window of each.
 */
describe('the bound for one number', () => {
  const window = (seconds: number) =>
    fc.record({ points: fc.integer({ min: 1, max: 4 }), seconds: fc.constant(seconds) });
  /** Lists of one, two or three windows; wider windows have as many points or more. */
  const windows = fc
    .subarray([30, 600, hour], { minLength: 0 })
    .chain((narrow) => fc.tuple(...[...narrow, 24 * hour].map(window)))
    .map((list) =>
      list.map(({ points, seconds }, index) => ({
        seconds,
        points: Math.max(points, ...list.slice(0, index).map((narrower) => narrower.points)),
      })),
    );
  const action = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('send' as const), who: fc.nat(5) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('guess' as const), who: fc.nat(5) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('newcomer' as const), who: fc.nat(5) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('loseDevice' as const), who: fc.nat(5) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('ownerSignsIn' as const), who: fc.nat(5) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), who: fc.nat(1_200) }) },
  );

  it('holds over all schedules of newcomers, flows, known devices and devices that lost their cookie', async () => {
    await fc.assert(
      fc.asyncProperty(
        windows,
        windows,
        fc.array(action, { minLength: 20, maxLength: 60 }),
        async (sendPerNumber, wrongPerNumber, actions) => {
          const endpoint = createEndpoint({
            dailySendBudget: 100_000,
            limits: { ...wide, sendPerNumber, wrongPerNumber },
          });
          const { stytch, browser, pass } = endpoint;
          const pages: Page[] = [...(await createDevices(endpoint, 3)), browser(), browser(), browser()];
          const owner = browser('198.51.100.1');
          let ownerSends = 0;
          const sendsBefore = stytch.sends().length;
          let guesses = 0;
          for (const { kind, who } of actions) {
            const page = pages[who];
            if (kind === 'wait') pass(who);
            else if (kind === 'ownerSignsIn') {
              if ((await owner.send()).status === 200) ownerSends += 1;
              await owner.check(right);
            } else if (!page) continue;
            else if (kind === 'send') await page.send();
            else if (kind === 'newcomer') pages[who] = browser();
            else if (kind === 'loseDevice') page.cookies.delete(deviceName);
            else {
              const before = stytch.checks().length;
              await Promise.all([page.check(wrong), page.check(wrong), page.check(wrong)]);
              guesses += stytch.checks().length - before;
            }
          }
          const widest = (list: typeof sendPerNumber) => list.at(-1)?.points ?? 0;
          expect(stytch.sends().length - sendsBefore).toBeLessThanOrEqual(2 * widest(sendPerNumber));
          expect(guesses).toBeLessThanOrEqual(2 * widest(wrongPerNumber));
          expect(ownerSends).toBeLessThanOrEqual(2 * widest(sendPerNumber));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is twenty messages and twenty wrong codes a day by default, whatever devices exist (H-201)', async () => {
    const endpoint = createEndpoint({
      dailySendBudget: 100_000,
      limits: {
        sendPerAddress: wide.sendPerAddress,
        sendPerPrefix: wide.sendPerPrefix,
        sendPerDialCode: wide.sendPerDialCode,
        authenticatePerAddress: wide.authenticatePerAddress,
      },
    });
    const { stytch, browser, pass } = endpoint;
    const first = browser();
    await first.send();
    await first.check(right);
    const earned: string[] = [first.cookies.get(deviceName) ?? ''];
    for (let round = 0; round < 400 && earned.length < 40; round += 1) {
      pass(31);
      const page = browser();
      page.cookies.set(deviceName, earned[0] ?? '');
      if ((await page.send()).status !== 200) pass(hour);
      page.cookies.delete(deviceName);
      await page.check(right);
      const device = page.cookies.get(deviceName);
      if (device !== undefined) earned.push(device);
    }
    expect(earned.length).toBe(40);
    pass(48 * hour);
    const sendsBefore = stytch.sends().length;
    const checksBefore = stytch.checks().length;
    const attack = async (device: string | undefined) => {
      const page = browser();
      if (device !== undefined) page.cookies.set(deviceName, device);
      await page.send();
      await Promise.all(Array.from({ length: 6 }, () => page.check(wrong)));
    };
    for (const device of earned) await attack(device);
    for (let half = 0; half < 44; half += 1) {
      await attack(undefined);
      await attack(earned[half % earned.length]);
      pass(1_800);
    }
    expect(stytch.sends().length - sendsBefore).toBeLessThanOrEqual(20);
    expect(stytch.checks().length - checksBefore).toBeLessThanOrEqual(20);
  });

  it('is as hard with one window as with several (H-202)', async () => {
    const { stytch, browser, pass } = createEndpoint({
      dailySendBudget: 100_000,
      limits: { ...wide, sendPerNumber: [{ points: 3, seconds: 86_400 }] },
    });
    const pages = Array.from({ length: 12 }, () => browser());
    for (let round = 0; round < 7; round += 1) {
      for (const page of pages) await page.send();
      pass(60);
    }
    expect(stytch.sends()).toHaveLength(3);
  });

  it('gives an attacker no new guesses when the owner signs in', async () => {
    const { stytch, browser, pass } = createEndpoint({
      dailySendBudget: 100_000,
      limits: { ...wide, wrongPerNumber: undefined, sendPerNumber: [{ points: 1_000, seconds: 86_400 }] },
    });
    let guesses = 0;
    for (let round = 0; round < 40; round += 1) {
      const attacker = browser();
      await attacker.send();
      const before = stytch.checks().length;
      for (let guess = 0; guess < 5; guess += 1) await attacker.check(wrong);
      guesses += stytch.checks().length - before;
      const owner = browser();
      await owner.send();
      await owner.check(right);
      pass(1_800);
    }
    expect(guesses).toBe(10);
  });
});

describe('a known device', () => {
  it('stays one device when its cookie is lost before the code is entered', async () => {
    const { browser, pass } = createEndpoint();
    const page = browser();
    await page.send();
    await page.check(right);
    const id = deviceId(page);
    pass(31);
    await page.send();
    page.cookies.delete(deviceName);
    await page.check(right);
    expect(deviceId(page)).toBe(id);
  });

  it('is an unknown browser once support has forgotten the devices of the number', async () => {
    const { handler, browser, pass } = createEndpoint();
    const device = browser();
    await device.send();
    await device.check(right);
    pass(48 * hour);
    const spender = browser('198.51.100.1');
    await spender.send();
    pass(1);
    expect((await device.send()).status).toBe(200);
    pass(48 * hour);
    await handler.forgetDevices(number);
    await spender.send();
    pass(1);
    const refused = await device.send();
    expect([refused.status, refused.body['error_type']]).toEqual([429, 'too_many_requests']);
    pass(48 * hour);
    await device.send();
    expect((await device.check(right)).status).toBe(200);
    pass(48 * hour);
    await spender.send();
    pass(1);
    expect((await device.send()).status).toBe(200);
  });
});

describe('a send whose code could not be entered', () => {
  it('is refused before Stytch is asked while the wrong codes of the day are used up', async () => {
    const { stytch, browser, pass } = createEndpoint();
    for (let round = 0; round < 4; round += 1) {
      const page = browser();
      await page.send();
      for (let guess = 0; guess < 5; guess += 1) await page.check(wrong);
      pass(700);
    }
    const before = stytch.sends().length;
    const refused = await browser('198.51.100.1').send();
    expect([refused.status, refused.body['error_type']]).toEqual([429, 'too_many_attempts']);
    expect(Number(refused.body['retry_after'])).toBeGreaterThan(600);
    expect(stytch.sends()).toHaveLength(before);
  });
});

function deviceId(page: Page): unknown {
  const [payload = ''] = (page.cookies.get(deviceName) ?? '').split('.');
  return (JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as unknown[])[1];
}
