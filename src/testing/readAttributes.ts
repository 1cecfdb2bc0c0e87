import { readField } from './readField.js';
import { Refusal } from './refusal.js';

export interface AttributeFields {
  readonly ipAddress: string | undefined;
  readonly userAgent: string | undefined;
}

/**
 * Empty text counts as left out.
 * @throws Refusal when the address is none, or the user agent is not a line of text.
 */
export function readAttributes(body: Readonly<Record<string, unknown>>): AttributeFields {
  const attributes = readField(body, 'attributes', 'object') ?? {};
  const ipAddress = readField(attributes, 'ip_address', 'string');
  const userAgent = readField(attributes, 'user_agent', 'string');
  if (ipAddress && !isIpAddress(ipAddress)) throw new Refusal('invalid_ip_address');
  if (userAgent && /\p{Cc}/u.test(userAgent)) throw new Refusal('invalid_user_agent');
  return { ipAddress, userAgent };
}

function isIpAddress(text: string): boolean {
  const numbers = text.split('.');
  if (numbers.length === 4)
    return numbers.every((number) => /^\d{1,3}$/.test(number) && Number(number) < 256);
  return text.includes(':') && URL.canParse(`http://[${text}]/`);
}
