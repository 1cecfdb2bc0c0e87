// Compiled by `npm run types`, never run.
import { createWhatsappOtpHandler, type WhatsappOtpHandlerOptions } from 'react-whatsapp-otp/server';
import type { Client } from 'stytch';
import { expectTypeOf } from 'vitest';

declare const stytch: Client;
declare function accept(...values: readonly unknown[]): void;

const required = { stytch, countries: ['US'], secret: 'of-32-bytes', dailySendBudget: 500 } as const;

// Stytch's SDK fits, and four options are required.
const handler = createWhatsappOtpHandler(required);
expectTypeOf(handler(new Request('https://example.com'))).resolves.toEqualTypeOf<Response>();
type RequiredNames<Options> = {
  [Name in keyof Options]-?: object extends Pick<Options, Name> ? never : Name;
}[keyof Options];
expectTypeOf<RequiredNames<WhatsappOtpHandlerOptions>>().toEqualTypeOf<
  'stytch' | 'countries' | 'secret' | 'dailySendBudget'
>();
// @ts-expect-error `countries` is missing
accept(() => createWhatsappOtpHandler({ stytch, secret: 'of-32-bytes', dailySendBudget: 500 }));
// @ts-expect-error the methods of Stytch's client are missing
accept(() => createWhatsappOtpHandler({ ...required, stytch: {} }));

// Unknown names are errors, also of limits and of the cookie.
// @ts-expect-error not an option
accept(() => createWhatsappOtpHandler({ ...required, country: ['US'] }));
accept(() =>
  createWhatsappOtpHandler({ ...required, limits: { sendPerNumber: [{ points: 1, seconds: 30 }] } }),
);
// @ts-expect-error not a limit
accept(() => createWhatsappOtpHandler({ ...required, limits: { sendPerPhone: [] } }));
accept(() => createWhatsappOtpHandler({ ...required, session: { sameSite: 'strict' } }));
// @ts-expect-error not a value of SameSite
accept(() => createWhatsappOtpHandler({ ...required, session: { sameSite: 'secure' } }));

// A session's owner is named in one of three ways.
accept(() => createWhatsappOtpHandler({ ...required, getSession: () => ({ userId: 'user-test-1' }) }));
accept(() => createWhatsappOtpHandler({ ...required, getSession: () => Promise.resolve(null) }));
// @ts-expect-error an object that names nobody
accept(() => createWhatsappOtpHandler({ ...required, getSession: () => ({}) }));

// The secret may be `undefined`, as an environment variable is; the handler throws then.
accept(() => createWhatsappOtpHandler({ ...required, secret: process.env['OTP_COOKIE_SECRET'] }));
