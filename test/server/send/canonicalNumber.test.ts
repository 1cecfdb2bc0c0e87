import { describe, expect, it } from 'vitest';
import { canonicalNumber } from '../../../src/server/send/canonicalNumber.js';
import { createEndpoint, wideLimits } from '../endpoint.js';

const { sendPerNumber: _number, ...wide } = wideLimits;
const options = { countries: ['BR', 'AR', 'MX'], limits: wide, dailySendBudget: 10_000 } as const;

describe('the two spellings of one WhatsApp account', () => {
  it.each([
    ['+5511987650011', '+551187650011'],
    ['+551187650011', '+5511987650011'],
    ['+5491123456011', '+541123456011'],
    ['+541123456011', '+5491123456011'],
  ])('share their limits: %s, then %s (H-211)', async (first, second) => {
    const { stytch, browser } = createEndpoint(options);
    expect((await browser().send(first)).status).toBe(200);
    expect((await browser().send(second)).status).toBe(429);
    expect((await browser().send('+5511987650099')).status).toBe(200);
    expect(stytch.sends().map(({ data }) => data['phone_number'])).toEqual([first, '+5511987650099']);
  });

  it('get ten messages a day together (H-211)', async () => {
    const { stytch, browser, pass } = createEndpoint(options);
    for (let turn = 0; turn < 30; turn += 1) {
      await browser().send(turn % 2 === 0 ? '+5511987650011' : '+551187650011');
      pass(2_400);
    }
    expect(stytch.sends().length).toBeLessThanOrEqual(10);
  });

  it('are not confused with other numbers', () => {
    for (const number of ['+12025550123', '+551133334444', '+5411234560', '+525512345678', '+447400123456']) {
      expect(canonicalNumber(number)).toBe(number);
    }
  });
});
