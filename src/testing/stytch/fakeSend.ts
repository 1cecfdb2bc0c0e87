import type { FakeUser } from '../state/createUsers.js';
import type { FakeState } from '../state/createFakeState.js';
import { issuePasscode, assertAllowedCountry } from './issuePasscode.js';
import { readField } from './readField.js';
import { readStytchSend, type StytchSendFields } from './readStytchSend.js';
import { readStytchSession } from './readStytchSession.js';
import type { StytchCall } from './StytchCall.js';
import { StytchRefusal } from '../state/StytchRefusal.js';
import { sandbox } from '../state/sandbox.js';

/** `POST /v1/otps/whatsapp/send`: sends to an existing user, or adds a number to one. */
export async function fakeSend({ state, body }: StytchCall): Promise<object> {
  const fields = readStytchSend(body);
  const userId = readField(body, 'user_id', 'string');
  if (userId !== undefined && (body['session_token'] ?? body['session_jwt']) !== undefined) {
    throw new StytchRefusal('too_many_user_selection_arguments');
  }
  const session = await readStytchSession(state, body);
  const chosen =
    userId === undefined ? session && state.users.byId(session.userId) : state.users.requireById(userId);
  assertAllowedCountry(state, fields.phoneNumber);
  const owner = state.users.byNumber(fields.phoneNumber);
  if (chosen && fields.phoneNumber !== sandbox.phoneNumber) {
    addNumber(state, chosen, owner, fields);
    return issuePasscode(state, chosen, fields, session?.sessionId);
  }
  if (!owner) {
    throw new StytchRefusal('phone_number_not_found', {
      message: 'No user with that phone number was found.',
    });
  }
  return issuePasscode(state, owner, fields);
}

function addNumber(
  state: FakeState,
  user: FakeUser,
  owner: FakeUser | undefined,
  fields: StytchSendFields,
): void {
  state.users.assertNotLocked(user);
  if (owner && owner !== user) throw new StytchRefusal('duplicate_phone_number');
  const phone = user.phones.find(({ phoneNumber }) => phoneNumber === fields.phoneNumber);
  if (phone?.verified) throw new StytchRefusal('duplicate_phone_number_for_user');
  if (fields.expirationMinutes > 5) {
    throw new StytchRefusal('invalid_expiration_otp', {
      message: 'A number that is added to a user must be verified within 5 minutes.',
    });
  }
  if (!phone) state.users.addPhone(user, fields.phoneNumber);
}
