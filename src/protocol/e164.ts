/**
 * Whether a value is a phone number as it crosses the wire: E.164 with its plus, 7 to 15 digits.
 * Source: ITU-T E.164.
 */
export function isE164(value: unknown): value is string {
  return typeof value === 'string' && /^\+[1-9]\d{6,14}$/.test(value);
}
