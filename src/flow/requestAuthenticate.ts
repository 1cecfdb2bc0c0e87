import { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import { withTimeout } from '../platform/withTimeout.js';
import type { AuthenticateResponse } from '../protocol/authenticate.js';
import { isRecord } from '../protocol/isRecord.js';
import type { FlowOptions } from './flowOptions.js';

/**
 * Authenticates a code. "Already used" after a lost answer may mean that the lost call signed the user in: then the app
 * is asked.
 * @throws WhatsappOtpError, and nothing else.
 */
export async function requestAuthenticate(
  options: FlowOptions,
  { methodId, code, isAuthenticateLost, signal }: AuthenticateCall,
): Promise<AuthenticateResponse> {
  const { client, attributes, sessionToken, sessionJwt, authenticateFields } = options;
  try {
    const request = { methodId, code, attributes, sessionToken, sessionJwt, ...authenticateFields };
    return await client.authenticate(request, { signal });
  } catch (cause) {
    const error = WhatsappOtpError.from(cause);
    const isUsed = error.code === 'unable_to_auth_otp_code' || error.code === 'flow_not_found';
    const result = isUsed && isAuthenticateLost ? await askApp(options) : undefined;
    if (result) return result;
    throw error;
  }
}

export interface AuthenticateCall {
  readonly methodId: string;
  readonly code: string;
  /** Whether the answer to the call before was lost. */
  readonly isAuthenticateLost: boolean;
  readonly signal: AbortSignal | undefined;
}

/** In milliseconds: an app that never answers must not keep the user waiting. */
const longestAnswer = 10_000;

async function askApp({ onOutcomeUnknown }: FlowOptions): Promise<AuthenticateResponse | undefined> {
  if (!onOutcomeUnknown) return undefined;
  try {
    const result = await withTimeout(longestAnswer, onOutcomeUnknown);
    return isRecord(result) ? result : undefined;
  } catch {
    return undefined;
  }
}
