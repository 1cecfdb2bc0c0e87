import { callingCodeOf } from '../phone-number/plans/countries.js';
import { countryOfCallingCode } from '../phone-number/countryOfCallingCode.js';
import type { PhoneEngine } from '../phone-number/loadPhoneEngine.js';
import type { PhoneReadingOptions } from '../phone-number/phoneReading.js';
import { readWithoutEngine } from '../phone-number/readWithoutEngine.js';
import { toAsciiDigits } from '../protocol/toAsciiDigits.js';
import type { PhoneTextRules } from './nextPhoneText.js';

export interface PhoneTextRulesOptions extends Omit<PhoneReadingOptions, 'country'> {
  /** ISO 3166-1 alpha-2: the country of an untouched field, or `''`. */
  readonly defaultCountry: string;
}

/** What the field knows about phone numbers. Without the number engine it is less: nothing is grouped. */
export function createPhoneTextRules(
  engine: PhoneEngine | undefined,
  { defaultCountry, ...options }: PhoneTextRulesOptions,
): PhoneTextRules {
  const parse = engine?.parsePhoneNumber ?? readWithoutEngine;
  const countryOf = engine?.countryOfText ?? countryOfCallingCode;
  const { countries } = options;
  return {
    defaultCountry,
    parse: (text, country) => parse(text, { ...options, country }),
    internationalNumber: (text) => {
      const reading = parse(text, { country: '' });
      if ('phoneNumber' in reading) return reading.phoneNumber;
      const marks = marksOf(text);
      return marks.startsWith('+') ? marks : undefined;
    },
    formatTyped: (text, country) => engine?.formatPhoneText(text, country) ?? text,
    formatWhole: (text, country) => engine?.pastedPhoneText(text, country) ?? text,
    textInCountry: (text, from, to) => {
      if (to && isCallingCodeAlone(text)) return '';
      return engine?.textInCountry(text, from, to) ?? (to ? withoutCallingCode(text) : text);
    },
    countryOfText: (text, current) => {
      const found = countryOf(text, current);
      return found === undefined || !countries || countries.includes(found) ? found : '';
    },
  };
}

/** A plus, or a calling code with its plus or prefix, that no number follows. */
function isCallingCodeAlone(text: string): boolean {
  const digits = /^(?:\++|00)(\d{0,3})$/.exec(marksOf(text))?.[1];
  if (digits === undefined) return false;
  const code = callingCodeOf(digits);
  return code === undefined || code === digits;
}

function marksOf(text: string): string {
  return toAsciiDigits(text.replaceAll('\uff0b', '+')).replace(/[^\d+]/g, '');
}

function withoutCallingCode(text: string): string {
  const digits = /^\s*\+(.*)$/.exec(text)?.[1]?.replace(/\D/g, '');
  return digits === undefined ? text : digits.slice(callingCodeOf(digits)?.length ?? 0);
}
