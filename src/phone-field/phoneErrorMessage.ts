import type { PhoneNumberRefused } from '../phone-number/phoneReading.js';
import { countryName } from './countryName.js';
import type { UseMessagesResult } from '../locale/useMessages.js';

/** What to tell a user whose number was refused. */
export function phoneErrorMessage(
  { error, country }: PhoneNumberRefused,
  { lang, t }: UseMessagesResult,
): string {
  return t(`phone.${error}`, { country: country ? countryName(country, lang) : t('phone.international') });
}
