import type { FakeUser } from './createUsers.js';
import type { World } from './createWorld.js';
import { messageText } from './messageText.js';
import type { SendFields } from './readSendFields.js';
import { Refusal } from './refusal.js';
import { sandbox } from './sandbox.js';

/**
 * Makes a code for a number of this user and delivers it.
 * @returns the ids that both ways of sending reply with.
 * @throws Refusal when the user is locked.
 */
export function issueCode(
  world: World,
  user: FakeUser,
  { phoneNumber, expirationMinutes, locale, attributes }: SendFields,
  sessionId?: string,
): { user_id: string; phone_id: string } {
  world.users.refuseLocked(user);
  const phoneId = user.phones.find((phone) => phone.phoneNumber === phoneNumber)?.phoneId ?? '';
  const reply = { user_id: user.userId, phone_id: phoneId };
  if (phoneNumber === sandbox.phoneNumber) return reply;

  const code = world.generateCode(phoneNumber);
  const sentAt = world.clock.now();
  const expiresAt = sentAt + expirationMinutes * 60_000;
  world.passcodes.issue(phoneId, { code, expiresAt, attributes, sessionId });
  world.outbox.deliver({ phoneNumber, code, locale, text: messageText(code, locale), sentAt, expiresAt });
  return reply;
}

/** @throws Refusal when the project does not send to numbers like this one. */
export function refuseCountry({ allowedPrefixes }: World, phoneNumber: string): void {
  if (!allowedPrefixes || phoneNumber === sandbox.phoneNumber) return;
  if (allowedPrefixes.some((prefix) => phoneNumber.startsWith(prefix))) return;
  throw new Refusal('invalid_phone_number_country_code', {
    message: 'The country code of phone_number is not allowed for this project.',
  });
}
