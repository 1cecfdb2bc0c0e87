import { isRecord } from '../../protocol/isRecord.js';
import { fails, holds, skipped, type Verdict } from '../check/Check.js';
import type { Exchange } from '../check/createCheckContext.js';
import { describe, isOwnLimit, ownLimit } from './describe.js';

/** What a page must not choose for a send. */
export const foreignSendFields = {
  user_id: 'user-test-00000000-0000-4000-8000-000000000000',
  session_token: 'session-token-of-an-attacker',
  session_jwt: 'session.jwt.of-an-attacker',
  attributes: { ip_address: '203.0.113.9', user_agent: 'chosen by the page' },
} as const;

/** What a page must not choose when it sends a code. */
export const foreignAuthenticateFields = {
  ...foreignSendFields,
  session_duration_minutes: 527_040,
  session_custom_claims: { role: 'admin' },
} as const;

/** Whether none of these fields reached Stytch with the value that the page chose. */
export function judgeForeignFields(
  exchange: Exchange | undefined,
  fields: Readonly<Record<string, unknown>>,
): Verdict {
  if (!exchange) return skipped('Not checked, because no such request was answered.');
  if (isOwnLimit(exchange)) return skipped(`Not checked: ${ownLimit}`);
  const names = Object.entries(fields)
    .filter(([name, value]) => exchange.stytchCalls.some((call) => isPassedOn(call.body, name, value)))
    .map(([name]) => name);
  if (names.length > 0) {
    return fails(
      `${exchange.name}: Stytch received ${names.join(', ')} as the page chose. Build the request to Stytch from named fields, never from the body as it is.`,
    );
  }
  return exchange.status < 500
    ? holds
    : fails(`A request with more fields: ${describe(exchange)}. Ignore unknown fields, or answer 400.`);
}

function isPassedOn(body: unknown, name: string, chosen: unknown): boolean {
  if (!isRecord(body) || !(name in body)) return false;
  const sent = body[name];
  // One of the page's attributes among the endpoint's own is enough.
  if (isRecord(sent) && isRecord(chosen)) {
    return Object.entries(chosen).some(([key, value]) => sent[key] === value);
  }
  return sent === chosen;
}
