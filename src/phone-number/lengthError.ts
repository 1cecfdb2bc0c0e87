import { validatePhoneNumberLength } from 'libphonenumber-js/min';
import { callingCodeOf } from './countries.js';
import type { PhoneError } from './phoneReading.js';

/** What is wrong with the digits of an international number (no plus) that is not a possible one. */
export function lengthError(digits: string): PhoneError {
  if (callingCodeOf(digits) === undefined) {
    return digits.length < 3 && !digits.startsWith('0') ? 'tooShort' : 'unknownCountry';
  }
  if (digits.length > 15) return 'tooLong';
  switch (validatePhoneNumberLength(`+${digits}`)) {
    case 'TOO_LONG':
      return 'tooLong';
    case 'TOO_SHORT':
    case 'NOT_A_NUMBER':
      return 'tooShort';
    default:
      return 'invalid';
  }
}
