import { describe, expect, it } from 'vitest';
import { createEndpoint, number } from '../endpoint.js';
import { recordingStytch, sent, stytchError } from '../recordingStytch.js';

describe('an attacker who keeps asking for codes to a victim’s number', () => {
  it('lets the victim finish within ten minutes in 99 of 100 runs (F-002)', async () => {
    const runs = 200;
    let finished = 0;
    for (let run = 0; run < runs; run += 1) if (await victimFinishes(run)) finished += 1;
    expect(finished / runs).toBeGreaterThanOrEqual(0.99);
  });
});

describe('an attacker who uses every guess at one number for a year', () => {
  it('gets ten a day, so succeeds with a chance of at most 0.4 % (F-003)', async () => {
    const days = 20;
    const { stytch, browser, pass } = createEndpoint();
    for (let minute = 0; minute < days * 24 * 60; minute += 12) {
      const page = browser(`198.51.100.${minute % 250}`);
      await page.send();
      for (let wrong = 0; wrong < 6; wrong += 1) await page.check('000000');
      pass(12 * 60);
    }
    const aYear = (stytch.checks().length / days) * 365;
    expect(stytch.checks().length).toBeGreaterThan(days * 8);
    expect(1 - (1 - 1e-6) ** aYear).toBeLessThanOrEqual(0.004);
  });
});

/**
 * The attacker asks each second, from new addresses and with cookies kept. The victim asks first or, at random, while the
 * attack goes on; takes 5 to 20 s to read and type the newest code; and asks again when it was overtaken.
 */
async function victimFinishes(seed: number): Promise<boolean> {
  const random = createRandom(seed + 1);
  let code = '';
  let codes = 0;
  const stytch = recordingStytch({
    loginOrCreate: (data) => {
      codes += 1;
      code = String(100_000 + codes);
      return sent(data);
    },
    authenticate: (data) => {
      if (data['code'] !== code) throw stytchError(404, 'otp_code_not_found');
      code = '';
      return { status_code: 200, session_token: 'token' };
    },
  });
  const { browser, pass } = createEndpoint({ stytch });
  const attackers = Array.from({ length: 3 }, (_, index) => browser(`203.0.113.${index}`));
  const victim = browser('198.51.100.1');
  let startsAt = 0;
  let typed: { code: string; at: number } | undefined;
  for (let second = 0; second < 600; second += 1) {
    if (second >= startsAt && !victim.cookies.has('__Host-whatsapp_otp_flow')) {
      const asked = await victim.send();
      startsAt = second + Number(asked.body['retry_after'] ?? 1);
    }
    if (victim.cookies.has('__Host-whatsapp_otp_flow')) {
      if (!typed && code !== '') typed = { code, at: second + 5 + Math.floor(random() * 15) };
      if (typed && second >= typed.at) {
        if ((await victim.check(typed.code)).status === 200) return true;
        typed = undefined;
      }
    }
    await attackers[second % attackers.length]?.send(
      number,
      {},
      { 'x-forwarded-for': `203.0.113.${second % 250}` },
    );
    pass(1);
  }
  return false;
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
