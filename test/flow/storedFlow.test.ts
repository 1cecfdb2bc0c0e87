import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialState, nextSendAt, sentCode, type FlowState } from '../../src/flow/flowState';
import { fromStored, toStored } from '../../src/flow/storedFlow';

const phoneNumber = '+12025550123';
const state: FlowState = {
  ...initialState,
  step: 'code',
  phoneNumber,
  sent: {
    [phoneNumber]: {
      phoneId: 'phone-1',
      sends: 2,
      sentAt: 1000,
      expiresAt: 121_000,
      resendAt: 61_000,
      locale: 'es',
    },
  },
  authenticateAt: 500_000,
  attempt: 7,
  isAuthenticateLost: true,
};

test('the code step comes back with number, id, language and deadlines', () => {
  const back = fromStored(toStored(state, 5000) ?? null, 6000);
  expect(back).toMatchObject({
    step: 'code',
    phoneNumber,
    authenticateAt: 500_000,
    notice: undefined,
  });
  expect(back && sentCode(back)).toEqual(state.sent[phoneNumber]);
});

test('a longer wait of the endpoint comes back too', () => {
  const back = fromStored(toStored({ ...state, sendAt: 90_000 }, 5000) ?? null, 6000);
  expect(back && nextSendAt(back)).toBe(90_000);
});

test('an expired code is neither kept nor brought back', () => {
  expect(toStored(state, 121_000)).toBeUndefined();
  expect(fromStored(toStored(state, 5000) ?? null, 121_000)).toBeUndefined();
});

test.each(['phone', 'done'] as const)('nothing is kept at the %s step', (step) => {
  expect(toStored({ ...state, step }, 5000)).toBeUndefined();
});

test('a clock set back since then makes nothing last longer than it was granted for', () => {
  const back = fromStored(toStored(state, 5000) ?? null, 1000 - 3_600_000);
  expect(back && sentCode(back)).toMatchObject({
    expiresAt: 121_000 - 3_600_000,
    resendAt: 61_000 - 3_600_000,
  });
});

test('garbage of any kind is ignored', () => {
  const kept = JSON.parse(toStored(state, 5000) ?? '') as Record<string, unknown>;
  const broken = fc
    .tuple(
      fc.constantFrom(...Object.keys(kept).filter((key) => !['isAuthenticateLost', 'phoneId'].includes(key))),
      fc.anything(),
    )
    .filter(([key, value]) => typeof value !== typeof kept[key])
    .map(([key, value]) => JSON.stringify({ ...kept, [key]: value }));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), broken), (text) => {
      expect(fromStored(text, 6000)).toBeUndefined();
    }),
  );
  expect(fromStored(null, 0)).toBeUndefined();
  expect(fromStored(JSON.stringify({ ...kept, version: 1 }), 6000)).toBeUndefined();
  expect(fromStored(JSON.stringify({ ...kept, expiresAt: 9e15 }), 6000)).toBeUndefined();
});
