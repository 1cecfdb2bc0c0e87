import { issuePasscode, assertAllowedCountry } from './issuePasscode.js';
import { readField } from './readField.js';
import { readStytchSend } from './readStytchSend.js';
import type { StytchCall } from './StytchCall.js';

/** `POST /v1/otps/whatsapp/login_or_create`. */
export function fakeLoginOrCreate({ state, body }: StytchCall): object {
  const fields = readStytchSend(body);
  const pending = readField(body, 'create_user_as_pending', 'boolean') ?? false;
  assertAllowedCountry(state, fields.phoneNumber);
  const known = state.users.byNumber(fields.phoneNumber);
  const user =
    known ?? state.users.add({ phoneNumber: fields.phoneNumber, status: pending ? 'pending' : 'active' });
  return { ...issuePasscode(state, user, fields), user_created: !known };
}
