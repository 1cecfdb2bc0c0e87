import type { PasscodeAttributes } from '../state/createPasscodes.js';
import { readAttributes } from './readAttributes.js';
import { readField } from './readField.js';
import { StytchRefusal } from '../state/StytchRefusal.js';

/** The validated fields that `send` and `login_or_create` share. */
export interface StytchSendFields {
  readonly phoneNumber: string;
  readonly expirationMinutes: number;
  readonly locale: string;
  readonly attributes: PasscodeAttributes;
}

/** @throws StytchRefusal if a field is missing, has the wrong type or is out of bounds. */
export function readStytchSend(body: Readonly<Record<string, unknown>>): StytchSendFields {
  const phoneNumber = readField(body, 'phone_number', 'string') ?? '';
  if (!phoneNumberPattern.test(phoneNumber)) {
    throw new StytchRefusal('invalid_phone_number', {
      message: 'phone_number is invalid: it must be in E.164 format, +12025550123.',
    });
  }
  const expirationMinutes = readField(body, 'expiration_minutes', 'integer') ?? 2;
  if (expirationMinutes < 1 || expirationMinutes > 10) {
    throw new StytchRefusal('invalid_expiration_otp', {
      message: 'expiration_minutes must be from 1 to 10.',
    });
  }
  const locale = readField(body, 'locale', 'string') ?? 'en';
  if (!stytchLocales.has(locale))
    throw new StytchRefusal('invalid_locale', { message: 'locale is invalid.' });
  return { phoneNumber, expirationMinutes, locale, attributes: readAttributes(body) };
}

/** E.164, with ten digits after `+1`. Stytch also checks the numbering plan; the fake does not. */
const phoneNumberPattern = /^\+(1\d{10}|[2-9]\d{6,14})$/;

/** Source: the `locale` type of the npm package `stytch` 14.2.0. */
const stytchLocales: ReadonlySet<string> = new Set(
  'en es pt-br fr it de-DE zh-Hans ca-ES ja ru nl pl tr fa vi cs'.split(' '),
);
