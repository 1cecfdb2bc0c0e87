import { describe, expect, test } from 'vitest';
import { WhatsappOtpError } from '../../src/client/WhatsappOtpError';
import { initialState, nextSendAt, sentCode, type FlowState } from '../../src/flow/flowState';
import { nextState, type FlowEvent } from '../../src/flow/nextState';

const phoneNumber = '+12025550123';
const start: FlowEvent = { type: 'sendStarted', attempt: 1, phoneNumber };
const sent = (attempt: number, at = 1000, phoneId = `phone-${attempt}`): FlowEvent => ({
  type: 'codeSent',
  attempt,
  phoneId,
  at,
  expiresAt: at + 120_000,
  resendAt: at + 30_000,
  locale: 'en',
});
const failure = { error: new WhatsappOtpError('server_error'), retryAt: undefined };
const authenticate = (attempt: number, ...events: FlowEvent[]): FlowEvent[] => [
  { type: 'authenticateStarted', attempt },
  ...events,
];
const play = (state: FlowState, ...events: FlowEvent[]): FlowState => events.reduce(nextState, state);
const after = (...events: FlowEvent[]): FlowState => events.reduce(nextState, initialState);
const atCode = after(start, sent(1));

test('a code that was sent opens the code step with its deadlines', () => {
  expect(atCode).toMatchObject({ step: 'code', phoneNumber, notice: 'sent' });
  expect(sentCode(atCode)).toMatchObject({ phoneId: 'phone-1', sends: 1, expiresAt: 121_000 });
  expect(nextSendAt(atCode)).toBe(31_000);
});

test('an answer to an older send changes nothing', () => {
  const state = after(start, { type: 'sendStarted', attempt: 2, phoneNumber: '+525512345678' });
  expect(nextState(state, sent(1))).toBe(state);
});

test('a send that was refused opens no code step and keeps the longer wait', () => {
  const state = after(start, { type: 'sendRefused', attempt: 1, sendAt: 50_000, ...failure });
  expect(state).toMatchObject({ step: 'phone', sendAt: 50_000, sent: {} });
});

test('a resend that was refused leaves the old code and its cool-down as they were', () => {
  const state = play(
    atCode,
    { type: 'sendStarted', attempt: 2, phoneNumber },
    { type: 'sendRefused', attempt: 2, sendAt: 0, ...failure },
  );
  expect(state.sent).toEqual(atCode.sent);
  expect(state.step).toBe('code');
});

test('a resend in another language says so', () => {
  const again = { ...sent(2, 40_000), locale: 'es' } as FlowEvent;
  const state = [{ type: 'sendStarted', attempt: 2, phoneNumber } as const, again].reduce<FlowState>(
    nextState,
    atCode,
  );
  expect(state.notice).toBe('resentInLanguage');
  expect(sentCode(state)?.sends).toBe(2);
});

test('a lost answer to the first send stays at the number, and counts as a send', () => {
  const lost: FlowEvent = {
    type: 'sendLost',
    attempt: 1,
    at: 1000,
    expiresAt: 121_000,
    resendAt: 31_000,
    locale: 'en',
  };
  const state = after(start, lost);
  expect(state.step).toBe('phone');
  expect(sentCode(state)).toMatchObject({ sends: 1, phoneId: undefined });
  expect(nextSendAt(state)).toBe(31_000);
});

test('a lost answer to a resend keeps the id, so that a code that arrives can be entered', () => {
  const lost: FlowEvent = {
    type: 'sendLost',
    attempt: 2,
    at: 40_000,
    expiresAt: 160_000,
    resendAt: 70_000,
    locale: 'en',
  };
  const state = [{ type: 'sendStarted', attempt: 2, phoneNumber } as const, lost].reduce<FlowState>(
    nextState,
    atCode,
  );
  expect(state).toMatchObject({ step: 'code', notice: 'outcomeUnknown' });
  expect(sentCode(state)?.phoneId).toBe('phone-1');
});

test('a change of number keeps the number and its cool-down', () => {
  const state = nextState(atCode, { type: 'phoneNumberChanged' });
  expect(state).toMatchObject({ step: 'phone', phoneNumber });
  expect(nextSendAt(state)).toBe(31_000);
  expect(nextSendAt(state, '+525512345678')).toBe(0);
});

test('the same number leads back to its code', () => {
  const back = nextState(atCode, { type: 'phoneNumberChanged' });
  expect(nextState(back, { type: 'codeResumed', phoneNumber })).toMatchObject({ step: 'code', phoneNumber });
  expect(nextState(back, { type: 'codeResumed', phoneNumber: '+525512345678' })).toBe(back);
});

const signIn = authenticate(2, { type: 'authenticated', attempt: 2, result: { body: {} } });

describe('authenticate', () => {
  test('a refused code may carry a wait, and a shorter one does not cut it', () => {
    const state = play(
      atCode,
      ...authenticate(2, { type: 'codeRejected', attempt: 2, authenticateAt: 9000, ...failure }),
      ...authenticate(3, { type: 'codeRejected', attempt: 3, authenticateAt: 0, ...failure }),
    );
    expect(state.authenticateAt).toBe(9000);
  });

  test('a newer code does not end a lock', () => {
    const again = play(
      atCode,
      ...authenticate(2, { type: 'codeRejected', attempt: 2, authenticateAt: 3_600_000, ...failure }),
      { type: 'sendStarted', attempt: 3, phoneNumber },
      sent(3, 40_000),
    );
    expect(again.authenticateAt).toBe(3_600_000);
  });

  test('success forgets the sends', () => {
    expect(play(atCode, ...signIn)).toMatchObject({
      step: 'done',
      sent: {},
      phoneNumber,
    });
  });

  test('success away from the code step changes nothing', () => {
    expect(play(initialState, ...signIn)).toBe(initialState);
  });
});

test('a newer code of another tab brings its id, an older one changes nothing', () => {
  const newer: FlowEvent = {
    type: 'newerCodeSent',
    phoneId: 'phone-9',
    at: 2000,
    expiresAt: 122_000,
    resendAt: 32_000,
  };
  expect(sentCode(nextState(atCode, newer))).toMatchObject({
    phoneId: 'phone-9',
    sends: 2,
    resendAt: 32_000,
  });
  expect(nextState(atCode, { ...newer, at: 999 })).toBe(atCode);
});

test('after success the user can start again with another number', () => {
  const done = play(atCode, ...signIn);
  expect(nextState(done, { type: 'phoneNumberChanged' })).toMatchObject({ step: 'phone', phoneNumber: '' });
});
