import { PhoneNumber } from 'libphonenumber-js/min';

/** A number in E.164, grouped, with its plus. No digit changes, as they would if it were parsed again. */
export function formatPhoneNumber(phoneNumber: string): string {
  const shown = new PhoneNumber(phoneNumber).formatInternational();
  return shown.replace(/[^\d+]/g, '') === phoneNumber ? shown : phoneNumber;
}
