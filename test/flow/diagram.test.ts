import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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
const times = { at: 1, expiresAt: 120_001, resendAt: 30_001 };

/** At each step: nothing sent yet, a code sent whose id is known. */
const states: FlowState[] = steps.flatMap((step) => [
  { ...initialState, step, phoneNumber, attempt: 1 },
  { ...initialState, step, phoneNumber, attempt: 1, sent: { [phoneNumber]: code } },
]);

const events: FlowEvent[] = [
  { type: 'sendStarted', attempt: 2, phoneNumber },
  { type: 'codeSent', attempt: 1, phoneId: 'phone-2', locale: 'en', ...times },
  { type: 'sendLost', attempt: 1, locale: 'en', ...times },
  { type: 'sendRefused', attempt: 1, sendAt: 99 },
  { type: 'codeRefused', checkAt: 99 },
  { type: 'checkLost' },
  { type: 'authenticated' },
  { type: 'phoneNumberChanged' },
  { type: 'codeResumed', phoneNumber },
  { type: 'newerCodeSent', phoneId: 'phone-3', ...times },
  { type: 'localeChosen', locale: 'es' },
];

test('the diagram in docs/flow.md is what nextState does', () => {
  // A code step without a code cannot be reached.
  const reachable = states.filter((state) => state.step !== 'code' || state.sent[phoneNumber]);
  const done = reachable.flatMap((state) =>
    events.flatMap((event) => {
      const after = nextState(state, event);
      return after === state ? [] : [`${state.step} --> ${after.step}: ${event.type}`];
    }),
  );
  const page = readFileSync(new URL('../../docs/flow.md', import.meta.url), 'utf8');
  const drawn = [...page.matchAll(/^ {2}(\w+ --> \w+: \w+)$/gm)].map((match) => match[1]);
  expect([...new Set(drawn)].sort()).toEqual([...new Set(done)].sort());
});
