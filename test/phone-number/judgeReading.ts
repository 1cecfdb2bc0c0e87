import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import { formatPhoneText } from '../../src/phone-number/formatPhoneText.js';
import { parsePhoneText } from '../../src/phone-number/parsePhoneText.js';
import type { PhoneReading } from '../../src/phone-number/phoneReading.js';
import { pastedPhoneText } from '../../src/phone-number/pastedPhoneText.js';
import { codeOf, dialOut, usualLengths, type WrittenNumber } from './writtenNumber.js';

/**
 * The result of a text: the number that was meant, an error, or (never) another number: of a text with a mistake, a number
 * of another calling code. And `everyday`, if the same text is also an everyday number of the selected country (a mobile or
 * landline of usual length) and that was read: 98 7654 3210 is Iranian behind its code, and Indian.
 * `dialled`: the same text is also an everyday number behind 00 or the selected country's prefix of international calls.
 */
export type Verdict = 'meant' | 'refused' | 'everyday' | 'dialled' | 'another';

/** How a text gets into the field: as it is, key by key, or in one piece. */
export const ways = ['as it is', 'typed', 'pasted'] as const;

/** Reads a written number, and says whether the law was kept. */
export function judgeReading(written: WrittenNumber, way: (typeof ways)[number] = 'as it is'): Verdict {
  return judgeResult(written, readWritten(written, way));
}

export function readWritten(written: WrittenNumber, way: (typeof ways)[number] = 'as it is'): PhoneReading {
  return parsePhoneText(shown(written, way), { country: written.selected });
}

export function judgeResult(written: WrittenNumber, reading: PhoneReading): Verdict {
  const { code, meant, plain, selected, state } = written;
  if ('error' in reading) return 'refused';
  const { phoneNumber } = reading;
  if (phoneNumber === meant) return 'meant';
  if (isEveryday(plain, selected, phoneNumber)) return 'everyday';
  if (isDialled(plain, selected, phoneNumber)) return 'dialled';
  if (state !== 'complete' && phoneNumber.startsWith(`+${code}`)) return 'refused';
  return 'another';
}

/** Whether a number is a mobile or landline of usual length in a country, and the text ends with it. */
function isEveryday(text: string, country: string, phoneNumber: string): boolean {
  const number = mobileOrLandline(phoneNumber);
  if (!country || number?.countryCallingCode !== codeOf(country)) return false;
  return text.replace(/\D/g, '').endsWith(number.nationalNumber);
}

function isDialled(text: string, country: string, phoneNumber: string): boolean {
  const number = mobileOrLandline(phoneNumber);
  const prefix = country ? `00|${dialOut(country)}` : '00';
  const dialled = new RegExp(`^(?:${prefix})${phoneNumber.slice(1)}$`);
  return number !== undefined && dialled.test(text.replace(/\D/g, ''));
}

function mobileOrLandline(phoneNumber: string): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(phoneNumber, { extract: false });
  if (number?.number !== phoneNumber) return undefined;
  const isUsual = usualLengths(number.countryCallingCode).includes(number.nationalNumber.length);
  const isMobileOrLandline = ['MOBILE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE'].includes(
    number.getType() ?? '',
  );
  return isUsual && isMobileOrLandline ? number : undefined;
}

function shown({ text, selected }: WrittenNumber, way: (typeof ways)[number]): string {
  if (way === 'pasted') return pastedPhoneText(text, selected);
  if (way === 'as it is') return text;
  return [...text.replaceAll('\n', '')].reduce((typed, key) => formatPhoneText(typed + key, selected), '');
}
