import { attributesFields, type Attributes } from './attributes.js';
import { fromWire, isInteger, isString, toWire } from './fields.js';

/** Where `send` is posted, under the app's endpoint. */
export const sendPath = '/whatsapp/send';

/**
 * Sends a passcode to the WhatsApp of an existing user, or adds the number to one.
 * Source: Stytch's `POST /v1/otps/whatsapp/send`.
 */
export interface SendRequest {
  /** E.164 with its plus: `+12025550123`. */
  readonly phoneNumber: string;
  /** Lifetime of the code in minutes, 1 to 10; 2 when left out, at most 5 when a number is added to a user. */
  readonly expirationMinutes?: number | undefined;
  readonly attributes?: Attributes | undefined;
  /** Language of the message: `en`, `es`, `pt-br`, or another BCP 47 tag that Stytch lists. */
  readonly locale?: string | undefined;
  /** Add the number to this user. */
  readonly userId?: string | undefined;
  /** Add the number to the user of this session. */
  readonly sessionToken?: string | undefined;
  /** Add the number to the user of this session. */
  readonly sessionJwt?: string | undefined;
}

/** The response to a send, as a page may see it. An endpoint can leave out everything except `phoneId`. */
export interface SendResponse {
  /** Names the number for `authenticate`; a resend may return the same one. */
  readonly phoneId: string;
  readonly requestId?: string | undefined;
  readonly statusCode?: number | undefined;
  readonly userId?: string | undefined;
}

export function toSendBody(request: SendRequest): Record<string, unknown> {
  return toWire(request, sendFields);
}

/** @returns `undefined` when the body has no `phone_id`, without which no code can be checked. */
export function fromSendBody(body: Readonly<Record<string, unknown>>): SendResponse | undefined {
  const { phoneId, ...rest } = fromWire<SendResponse>(body, sendResponseFields);
  return phoneId ? { phoneId, ...rest } : undefined;
}

export const sendResponseFields = {
  phoneId: ['phone_id', isString],
  requestId: ['request_id', isString],
  statusCode: ['status_code', isInteger],
  userId: ['user_id', isString],
} as const;

const sendFields = {
  phoneNumber: 'phone_number',
  expirationMinutes: 'expiration_minutes',
  attributes: { name: 'attributes', fields: attributesFields },
  locale: 'locale',
  userId: 'user_id',
  sessionToken: 'session_token',
  sessionJwt: 'session_jwt',
} as const;
