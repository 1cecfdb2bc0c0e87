import type { FaultKind, FaultTarget } from '../stytch/createFaults.js';

/** The named states of an endpoint. */
export const scenarios = [
  'normal',
  'wrongCode',
  'expiredCode',
  'locked',
  'rateLimited',
  'blockedCountry',
  'offline',
  'slow',
  'lostAnswer',
  'outage',
  'unreadable',
  'misconfigured',
] as const;

export type Scenario = (typeof scenarios)[number];

/** The faults of a scenario. They last until the next scenario. */
export function scenarioFaults(scenario: Scenario): readonly (FaultTarget & FaultKind)[] {
  return faults[scenario];
}

const always = { times: Infinity } as const;
const check = { ...always, operation: 'authenticate' } as const;
const sends = [
  { ...always, operation: 'send' },
  { ...always, operation: 'loginOrCreate' },
] as const;

const faults: Readonly<Record<Scenario, readonly (FaultTarget & FaultKind)[]>> = {
  normal: [],
  wrongCode: [{ ...check, kind: 'error', errorType: 'otp_code_not_found' }],
  expiredCode: [{ ...check, kind: 'error', errorType: 'unable_to_auth_otp_code' }],
  locked: [{ ...check, kind: 'error', errorType: 'user_lock_limit_reached', retryAfter: 3600 }],
  rateLimited: sends.map((send) => ({
    ...send,
    kind: 'error',
    errorType: 'too_many_requests',
    retryAfter: 60,
  })),
  blockedCountry: sends.map((send) => ({
    ...send,
    kind: 'error',
    errorType: 'invalid_phone_number_country_code',
  })),
  offline: [{ ...always, kind: 'drop' }],
  slow: [{ ...always, kind: 'delay', ms: 2000 }],
  lostAnswer: sends.map((send) => ({ ...send, kind: 'drop', handled: true })),
  outage: [{ ...always, kind: 'error', errorType: 'internal_server_error' }],
  unreadable: [{ ...always, kind: 'html', status: 502 }],
  misconfigured: [{ ...always, kind: 'error', errorType: 'unauthorized_credentials' }],
};
