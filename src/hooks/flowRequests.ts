import type { AuthenticateRequest } from '../protocol/authenticate.js';
import type { LoginOrCreateResponse } from '../protocol/loginOrCreate.js';
import type { FlowOptions, FlowRequestOptions } from './flowOptions.js';

/** The send of a flow's mode. */
export function toSend(
  options: FlowOptions,
  phoneNumber: string,
  signal: AbortSignal,
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

/** The check of a code. */
export function toAuthenticateRequest(
  options: FlowOptions,
  methodId: string,
  code: string,
): AuthenticateRequest {
  const { attributes, sessionToken, sessionJwt, authenticateFields } = options;
  return { methodId, code, attributes, sessionToken, sessionJwt, ...authenticateFields };
}

/** Whether the flow adds a number to somebody who is known, who then has five minutes to confirm it. */
export function isAdding({ mode, adding, userId, sessionToken, sessionJwt }: FlowRequestOptions): boolean {
  return mode === 'send' && (adding ?? Boolean(userId ?? sessionToken ?? sessionJwt));
}
