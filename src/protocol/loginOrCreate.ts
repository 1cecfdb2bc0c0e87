import { attributesFields, type Attributes } from './attributes.js';
import { fromWire, isBoolean, toWire } from './fields.js';
import { sendResponseFields, type SendResponse } from './send.js';

/** Where `loginOrCreate` is posted, under the app's endpoint. */
export const loginOrCreatePath = '/whatsapp/login_or_create';

/**
 * Sends a passcode to the WhatsApp of a user, who is created when there is none with that number.
 * Source: Stytch's `POST /v1/otps/whatsapp/login_or_create`.
 */
export interface LoginOrCreateRequest {
  /** E.164 with its plus: `+12025550123`. */
  readonly phoneNumber: string;
  /** Lifetime of the code in minutes, 1 to 10; 2 when left out. */
  readonly expirationMinutes?: number | undefined;
  readonly attributes?: Attributes | undefined;
  /** Language of the message: `en`, `es`, `pt-br`, or another BCP 47 tag that Stytch lists. */
  readonly locale?: string | undefined;
  /** Keeps a new user `pending` until the code is entered; false when left out. */
  readonly createUserAsPending?: boolean | undefined;
}

export interface LoginOrCreateResponse extends SendResponse {
  readonly userCreated?: boolean | undefined;
}

export function toLoginOrCreateBody(request: LoginOrCreateRequest): Record<string, unknown> {
  return toWire(request, loginOrCreateFields);
}

/** @returns `undefined` when the body has no `phone_id`, without which no code can be checked. */
export function fromLoginOrCreateBody(
  body: Readonly<Record<string, unknown>>,
): LoginOrCreateResponse | undefined {
  const { phoneId, ...rest } = fromWire<LoginOrCreateResponse>(body, {
    ...sendResponseFields,
    userCreated: ['user_created', isBoolean],
  });
  return phoneId ? { phoneId, ...rest } : undefined;
}

const loginOrCreateFields = {
  phoneNumber: 'phone_number',
  expirationMinutes: 'expiration_minutes',
  attributes: { name: 'attributes', fields: attributesFields },
  locale: 'locale',
  createUserAsPending: 'create_user_as_pending',
} as const;
