import type { FakeUser } from './createUsers.js';
import type { World } from './createWorld.js';
import { issueCode, refuseCountry } from './issueCode.js';
import { readField } from './readField.js';
import { readSendFields, type SendFields } from './readSendFields.js';
import { readSession } from './readSession.js';
import { Refusal } from './refusal.js';
import { sandbox } from './sandbox.js';
import { isTestId } from './testId.js';

/** `POST /v1/otps/whatsapp/send`: to a user who is there, or to add a number to one. */
export function fakeSend(world: World, body: Readonly<Record<string, unknown>>): object {
  const fields = readSendFields(body);
  const userId = readField(body, 'user_id', 'string');
  if (userId !== undefined && (body['session_token'] ?? body['session_jwt']) !== undefined) {
    throw new Refusal('too_many_user_selection_arguments');
  }
  const session = readSession(world, body);
  const chosen = userId === undefined ? session && world.users.byId(session.userId) : userOf(world, userId);
  refuseCountry(world, fields.phoneNumber);
  const owner = world.users.byNumber(fields.phoneNumber);
  if (chosen && fields.phoneNumber !== sandbox.phoneNumber) {
    addNumber(world, chosen, owner, fields);
    return issueCode(world, chosen, fields, session?.sessionId);
  }
  if (!owner) {
    throw new Refusal('phone_number_not_found', { message: 'No user with that phone number was found.' });
  }
  return issueCode(world, owner, fields);
}

function userOf(world: World, userId: string): FakeUser {
  if (!isTestId('user', userId))
    throw new Refusal('invalid_user_id', { message: 'user_id format is invalid.' });
  const user = world.users.byId(userId);
  if (!user) throw new Refusal('user_not_found', { message: 'User could not be found.' });
  return user;
}

function addNumber(world: World, user: FakeUser, owner: FakeUser | undefined, fields: SendFields): void {
  world.users.refuseLocked(user);
  if (owner && owner !== user) throw new Refusal('duplicate_phone_number');
  const phone = user.phones.find(({ phoneNumber }) => phoneNumber === fields.phoneNumber);
  if (phone?.verified) throw new Refusal('duplicate_phone_number_for_user');
  if (fields.expirationMinutes > 5) {
    throw new Refusal('invalid_expiration_otp', {
      message: 'A number that is added to a user must be verified within 5 minutes.',
    });
  }
  if (!phone) world.users.addPhone(user, fields.phoneNumber);
}
