import type { StytchLike } from 'react-whatsapp-otp/server';

/** One call as it reached Stytch. */
export interface StytchCall {
  readonly method: 'send' | 'loginOrCreate' | 'authenticate';
  readonly data: Record<string, unknown>;
}

/** A stand-in for a `stytch.Client` that keeps what it was given. Code `123456` is right, every other one wrong. */
export function recordingStytch(answers: Partial<StytchAnswers> = {}): StytchLike & {
  readonly calls: StytchCall[];
  readonly sends: () => StytchCall[];
  readonly checks: () => StytchCall[];
} {
  const calls: StytchCall[] = [];
  const record =
    (method: StytchCall['method'], answer: (data: Record<string, unknown>) => unknown) =>
    async (data: object) => {
      calls.push({ method, data: structuredClone(data) as Record<string, unknown> });
      return (await answer(data as Record<string, unknown>)) as object;
    };
  return {
    calls,
    sends: () => calls.filter(({ method }) => method !== 'authenticate'),
    checks: () => calls.filter(({ method }) => method === 'authenticate'),
    otps: {
      whatsapp: {
        send: record('send', answers.send ?? sent),
        loginOrCreate: record('loginOrCreate', answers.loginOrCreate ?? sent),
      },
      authenticate: record('authenticate', answers.authenticate ?? checked),
    },
  };
}

export interface StytchAnswers {
  readonly send: (data: Record<string, unknown>) => unknown;
  readonly loginOrCreate: (data: Record<string, unknown>) => unknown;
  readonly authenticate: (data: Record<string, unknown>) => unknown;
}

/** What the real SDK throws for an error of Stytch's. */
export function stytchError(status: number, type: string): Error {
  return Object.assign(
    new Error(`{"error_type":"${type}","error_message":"upstream words about +12025550123"}`),
    {
      status_code: status,
      request_id: 'request-id-test-00000000-0000-4000-8000-000000000000',
      error_type: type,
      error_message: 'upstream words about +12025550123',
      error_url: 'https://stytch.example/errors',
    },
  );
}

export const sessionToken = 'session-token-that-no-page-may-see';

export function sent(data: Record<string, unknown>): object {
  const digits = String(data['phone_number']).replace(/\D/g, '').padStart(12, '0').slice(-12);
  return {
    status_code: 200,
    request_id: 'request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141',
    user_id: 'user-test-16d9ba61-97a1-4ba4-9720-b03761dc50c6',
    phone_id: `phone-number-test-d5a3b680-e8a3-40c0-b815-${digits}`,
    user_created: false,
  };
}

export function checked(data: Record<string, unknown>): object {
  if (data['code'] !== '123456') throw stytchError(404, 'otp_code_not_found');
  return {
    status_code: 200,
    request_id: 'request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141',
    user_id: 'user-test-16d9ba61-97a1-4ba4-9720-b03761dc50c6',
    method_id: data['method_id'],
    session_token: sessionToken,
    session_jwt: 'eyJ.session.jwt',
    user: { user_id: 'user-test-16d9ba61-97a1-4ba4-9720-b03761dc50c6', phone_numbers: [] },
    session: {},
    reset_sessions: false,
  };
}
