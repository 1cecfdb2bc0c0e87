import { readAttributes, type AttributeFields } from './readAttributes.js';
import { readField } from './readField.js';
import { Refusal } from './refusal.js';

/** What both ways of sending take, checked. */
export interface SendFields {
  readonly phoneNumber: string;
  readonly expirationMinutes: number;
  readonly locale: string;
  readonly attributes: AttributeFields;
}

/** @throws Refusal when a field is missing, of the wrong type or out of bounds. */
export function readSendFields(body: Readonly<Record<string, unknown>>): SendFields {
  const phoneNumber = readField(body, 'phone_number', 'string') ?? '';
  if (!phoneNumberPattern.test(phoneNumber)) {
    throw new Refusal('invalid_phone_number', {
      message: 'phone_number is invalid: it must be in E.164 format, +12025550123.',
    });
  }
  const expirationMinutes = readField(body, 'expiration_minutes', 'integer') ?? 2;
  if (expirationMinutes < 1 || expirationMinutes > 10) {
    throw new Refusal('invalid_expiration_otp', { message: 'expiration_minutes must be from 1 to 10.' });
  }
  const locale = readField(body, 'locale', 'string') ?? 'en';
  if (!stytchLocales.has(locale)) throw new Refusal('invalid_locale', { message: 'locale is invalid.' });
  return { phoneNumber, expirationMinutes, locale, attributes: readAttributes(body) };
}

/** E.164, and ten digits after `+1`: a shape, not a numbering plan, which Stytch checks too. */
const phoneNumberPattern = /^\+(1\d{10}|[2-9]\d{6,14})$/;

/** Source: the `locale` type of the npm package `stytch` 14.2.0. */
const stytchLocales: ReadonlySet<string> = new Set(
  'en es pt-br fr it de-DE zh-Hans ca-ES ja ru nl pl tr fa vi cs'.split(' '),
);
