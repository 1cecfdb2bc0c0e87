import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WhatsappOtpError } from '../../src/client/WhatsappOtpError';
import { initialState, steps, type FlowState } from '../../src/flow/flowState';
import { nextState, type FlowEvent } from '../../src/flow/nextState';

const phoneNumber = '+12025550123';
const code = {
  phoneId: 'phone-1',
  sends: 1,
  sentAt: 0,
  expiresAt: 120_000,
  resendAt: 30_000,
  locale: 'en',
} as const;
const failure = { error: new WhatsappOtpError('server_error'), retryAt: undefined };
const times = { at: 1, expiresAt: 120_001, resendAt: 30_001 };

/** At each step: nothing sent yet, a code sent whose id is known. */
const states: FlowState[] = steps.flatMap((step) =>
  [{}, { [phoneNumber]: code }].flatMap((sent) =>
    ([undefined, 'send', 'authenticate'] as const).map((pending) => ({
      ...initialState,
      step,
      phoneNumber,
      attempt: 1,
      sent,
      pending,
      error: pending || step === 'done' ? null : failure.error,
    })),
  ),
);

const events: FlowEvent[] = [
  { type: 'sendStarted', attempt: 2, phoneNumber },
  { type: 'codeSent', attempt: 1, phoneId: 'phone-2', locale: 'en', ...times },
  { type: 'sendLost', attempt: 1, locale: 'en', ...times },
  { type: 'sendRefused', attempt: 1, sendAt: 99, ...failure },
  { type: 'callPrevented', ...failure },
  { type: 'authenticateStarted', attempt: 2 },
  { type: 'codeRejected', attempt: 1, authenticateAt: 99, ...failure },
  { type: 'authenticateLost', attempt: 1, ...failure },
  { type: 'authenticated', attempt: 1, result: { body: {} } },
  { type: 'phoneNumberChanged' },
  { type: 'codeResumed', phoneNumber },
  { type: 'newerCodeSent', phoneId: 'phone-3', ...times },
  { type: 'errorCleared' },
];

test('the diagram in docs/flow.md is what nextState does', () => {
  // A code step without a code cannot be reached, and each call is pending at its own step.
  const reachable = states.filter(
    ({ step, sent, pending }) =>
      (step !== 'code' || sent[phoneNumber]) &&
      (pending !== 'authenticate' || step === 'code') &&
      (!pending || step !== 'done'),
  );
  const lost: FlowState = {
    ...initialState,
    phoneNumber,
    sent: { [phoneNumber]: { ...code, phoneId: undefined } },
    notice: 'outcomeUnknown',
  };
  const restored = { type: 'flowRestored', state: states.find(({ step }) => step === 'code') } as FlowEvent;
  const done = [...reachable, initialState, lost].flatMap((state) =>
    [...events, restored].flatMap((event) => {
      const after = nextState(state, event);
      return after === state ? [] : [`${state.step} --> ${after.step}: ${event.type}`];
    }),
  );
  const page = readFileSync(new URL('../../docs/flow.md', import.meta.url), 'utf8');
  const drawn = [...page.matchAll(/^ {2}(\w+ --> \w+: \w+)$/gm)].map((match) => match[1]);
  expect([...new Set(drawn)].sort()).toEqual([...new Set(done)].sort());
});
