import type { FakeUser } from '../state/createUsers.js';
import type { FakeState } from '../state/createFakeState.js';
import { messageText } from './messageText.js';
import type { StytchSendFields } from './readStytchSend.js';
import { StytchRefusal } from '../state/StytchRefusal.js';
import { sandbox } from '../state/sandbox.js';

/**
 * Creates a code for a number of this user and delivers it.
 * @returns the ids that `send` and `login_or_create` respond with.
 * @throws StytchRefusal if the user is locked.
 */
export function issuePasscode(
  state: FakeState,
  user: FakeUser,
  { phoneNumber, expirationMinutes, locale, attributes }: StytchSendFields,
  sessionId?: string,
): { user_id: string; phone_id: string } {
  state.users.assertNotLocked(user);
  const phoneId = user.phones.find((phone) => phone.phoneNumber === phoneNumber)?.phoneId ?? '';
  const reply = { user_id: user.userId, phone_id: phoneId };
  if (phoneNumber === sandbox.phoneNumber) return reply;

  const code = state.generateCode(phoneNumber);
  const sentAt = state.clock.now();
  const expiresAt = sentAt + expirationMinutes * 60_000;
  state.passcodes.issue(phoneId, { code, expiresAt, attributes, sessionId });
  state.outbox.deliver({ phoneNumber, code, locale, text: messageText(code, locale), sentAt, expiresAt });
  return reply;
}

/** @throws StytchRefusal if the project does not send to the country of this number. */
export function assertAllowedCountry({ allowedPrefixes }: FakeState, phoneNumber: string): void {
  if (!allowedPrefixes || phoneNumber === sandbox.phoneNumber) return;
  if (allowedPrefixes.some((prefix) => phoneNumber.startsWith(prefix))) return;
  throw new StytchRefusal('invalid_phone_number_country_code', {
    message: 'The country code of phone_number is not allowed for this project.',
  });
}
