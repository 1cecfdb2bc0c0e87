import { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import type { LoginOrCreateResponse } from '../protocol/loginOrCreate.js';
import { addsNumber, type FlowOptions } from './flowOptions.js';

/** Placeholder id for a number without an account: nothing was sent, every code is wrong. */
export const unknownPhoneId = 'unknown-phone';

/**
 * Sends a code in the mode of the flow.
 * @throws WhatsappOtpError, and nothing else.
 */
export async function requestSend(
  options: FlowOptions,
  phoneNumber: string,
  signal: AbortSignal | undefined,
): Promise<LoginOrCreateResponse> {
  try {
    const reply = await callClient(options, phoneNumber, signal);
    if (typeof reply.phoneId === 'string' && reply.phoneId !== '') return reply;
  } catch (cause) {
    throw WhatsappOtpError.from(cause);
  }
  throw new WhatsappOtpError('invalid_response', {
    message: 'The client’s reply has no `phoneId`, so no code could be authenticated.',
    outcomeUnknown: true,
  });
}

/** Whether the screen goes on as for any number, so that it does not tell who has an account. */
export function hidesUnknownNumber(error: WhatsappOtpError, options: FlowOptions): boolean {
  return error.code === 'phone_number_not_found' && !addsNumber(options);
}

function callClient(
  options: FlowOptions,
  phoneNumber: string,
  signal: AbortSignal | undefined,
): Promise<LoginOrCreateResponse> {
  const { client, messageLocale, expirationMinutes, attributes } = options;
  const common = { phoneNumber, locale: messageLocale, expirationMinutes, attributes };
  if (options.mode !== 'send') {
    const { createUserAsPending } = options;
    return client.loginOrCreate({ ...common, createUserAsPending }, { signal });
  }
  const { userId, sessionToken, sessionJwt } = options;
  return client.send({ ...common, userId, sessionToken, sessionJwt }, { signal });
}
