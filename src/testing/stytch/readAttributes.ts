import type { PasscodeAttributes } from '../state/createPasscodes.js';
import { readField } from './readField.js';
import { StytchRefusal } from '../state/StytchRefusal.js';

/**
 * Empty text counts as absent.
 * @throws StytchRefusal if the address is invalid, or the user agent is not a line of text.
 */
export function readAttributes(body: Readonly<Record<string, unknown>>): PasscodeAttributes {
  const attributes = readField(body, 'attributes', 'object') ?? {};
  const ipAddress = readField(attributes, 'ip_address', 'string');
  const userAgent = readField(attributes, 'user_agent', 'string');
  if (ipAddress && !isIpAddress(ipAddress)) throw new StytchRefusal('invalid_ip_address');
  if (userAgent && /\p{Cc}/u.test(userAgent)) throw new StytchRefusal('invalid_user_agent');
  return { ipAddress, userAgent };
}

function isIpAddress(text: string): boolean {
  const numbers = text.split('.');
  if (numbers.length === 4)
    return numbers.every((number) => /^\d{1,3}$/.test(number) && Number(number) < 256);
  return text.includes(':') && URL.canParse(`http://[${text}]/`);
}
