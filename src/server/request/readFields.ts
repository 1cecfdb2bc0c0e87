import * as v from 'valibot';
import { isE164 } from '../../protocol/e164.js';
import { HttpError } from '../http/HttpError.js';
import type { HttpErrorType } from '../http/httpErrors.js';
import { sendLocales } from './sendLocales.js';

/** What a page may say in a send. */
export interface SendBody {
  readonly phone_number: string;
  readonly locale?: string | undefined;
  readonly expiration_minutes?: number | undefined;
}

/** What a page may say in `authenticate`. */
export interface AuthenticateBody {
  readonly method_id: string;
  readonly code: string;
}

/** Each throws an `HttpError` that names the first field which is not as documented. Unknown keys are refused. */
export const readFields = {
  send: (body: unknown): SendBody => read(sendSchema, body),
  authenticate: (body: unknown): AuthenticateBody => read(authenticateSchema, body),
};

const sendSchema = v.strictObject({
  phone_number: v.pipe(
    v.string(),
    v.check((text) => isE164(text)),
  ),
  locale: v.optional(
    v.pipe(
      v.string(),
      v.check((tag) => sendLocales.some((locale) => locale.toLowerCase() === tag.toLowerCase())),
      v.transform((tag) => sendLocales.find((locale) => locale.toLowerCase() === tag.toLowerCase()) ?? tag),
    ),
  ),
  expiration_minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
});

const authenticateSchema = v.strictObject({
  method_id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/)),
  code: v.pipe(v.string(), v.regex(/^\d{6}$/)),
});

const fieldTypes: Readonly<Record<string, HttpErrorType>> = {
  phone_number: 'invalid_phone_number',
  locale: 'invalid_locale',
  expiration_minutes: 'invalid_expiration_otp',
  method_id: 'invalid_method_id',
  code: 'invalid_code',
};

function read<T>(schema: typeof sendSchema | typeof authenticateSchema, body: unknown): T {
  // valibot asks whether a key is `in` its entries, which `constructor` and `__proto__` always are.
  if (hasForeignKey(body, Object.keys(schema.entries))) throw new HttpError('invalid_request');
  const result = v.safeParse(schema, body, { abortEarly: true });
  if (result.success) return result.output as T;
  const key: unknown = result.issues[0].path?.[0]?.key;
  throw new HttpError((typeof key === 'string' ? fieldTypes[key] : undefined) ?? 'invalid_request');
}

function hasForeignKey(body: unknown, known: readonly string[]): boolean {
  return typeof body === 'object' && body !== null && Object.keys(body).some((key) => !known.includes(key));
}
