import type { World } from './createWorld.js';
import { issueCode, refuseCountry } from './issueCode.js';
import { readField } from './readField.js';
import { readSendFields } from './readSendFields.js';

/** `POST /v1/otps/whatsapp/login_or_create`. */
export function fakeLoginOrCreate(world: World, body: Readonly<Record<string, unknown>>): object {
  const fields = readSendFields(body);
  const pending = readField(body, 'create_user_as_pending', 'boolean') ?? false;
  refuseCountry(world, fields.phoneNumber);
  const known = world.users.byNumber(fields.phoneNumber);
  const user =
    known ?? world.users.add({ phoneNumber: fields.phoneNumber, status: pending ? 'pending' : 'active' });
  return { ...issueCode(world, user, fields), user_created: !known };
}
