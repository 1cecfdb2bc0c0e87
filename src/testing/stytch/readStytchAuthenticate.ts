import type { PasscodeAttributes } from '../state/createPasscodes.js';
import { readAttributes } from './readAttributes.js';
import { readField } from './readField.js';
import { readSessionChange, type SessionChange } from './readSessionChange.js';
import { StytchRefusal } from '../state/StytchRefusal.js';
import { isTestId } from '../state/createTestId.js';

/** The validated fields of `authenticate`, except the session. */
export interface StytchAuthenticateFields {
  readonly phoneId: string;
  readonly code: string;
  readonly sessionChange: SessionChange;
  readonly attributes: PasscodeAttributes;
  readonly ipMatchRequired: boolean;
  readonly userAgentMatchRequired: boolean;
}

/** @throws StytchRefusal if a field is missing, has the wrong type or is out of bounds. */
export function readStytchAuthenticate(body: Readonly<Record<string, unknown>>): StytchAuthenticateFields {
  const phoneId = readField(body, 'method_id', 'string') ?? '';
  if (phoneId.startsWith('phone-number-live-')) throw new StytchRefusal('live_id_used_in_test_environment');
  if (!isTestId('phone-number', phoneId)) {
    throw new StytchRefusal('invalid_method_id', { message: 'method_id format is invalid.' });
  }
  const code = readField(body, 'code', 'string') ?? '';
  if (!/^\d{6}$/.test(code)) throw new StytchRefusal('invalid_code', { message: 'code must be 6 digits.' });
  const options = readField(body, 'options', 'object') ?? {};
  readField(body, 'telemetry_id', 'string');
  return {
    phoneId,
    code,
    sessionChange: readSessionChange(body),
    attributes: readAttributes(body),
    ipMatchRequired: readField(options, 'ip_match_required', 'boolean') ?? false,
    userAgentMatchRequired: readField(options, 'user_agent_match_required', 'boolean') ?? false,
  };
}
