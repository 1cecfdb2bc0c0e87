import type { FakeStytch } from 'react-whatsapp-otp/testing';

export interface Posted {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into replies of every shape
  readonly body: any;
}

/** Posts JSON straight to the fake. */
export async function post(stytch: FakeStytch, path: string, body: unknown): Promise<Posted> {
  const response = await stytch.fetch(
    new Request(`https://test.stytch.com/v1/otps${path}`, { method: 'POST', body: JSON.stringify(body) }),
  );
  return { status: response.status, headers: response.headers, body: await response.json() };
}

export const send = (stytch: FakeStytch, body: unknown) => post(stytch, '/whatsapp/send', body);
export const loginOrCreate = (stytch: FakeStytch, body: unknown) =>
  post(stytch, '/whatsapp/login_or_create', body);
export const authenticate = (stytch: FakeStytch, body: unknown) => post(stytch, '/authenticate', body);

/** A number that nobody has: 555-01xx is reserved for fiction. */
export const phoneNumber = '+12025550123';
