import type { PhoneError } from './phoneReading.js';
import { toAsciiDigits } from '../protocol/toAsciiDigits.js';

/** What a text says once its spelling is taken away. */
export type FoldedPhoneText =
  | {
      readonly digits: string;
      /** Begins with a plus, or is a link that holds international numbers only. */
      readonly isInternational: boolean;
      /** Another reading of an international number: without the trunk prefix in brackets, as in +44 (0)20. */
      readonly withoutTrunk?: string | undefined;
    }
  | { readonly error: PhoneError };

/** Takes separators, marks, links and scripts away, and says what is no single number. Knows no country. */
export function normalizePhoneText(text: string): FoldedPhoneText {
  if (text.length > 250) return { error: 'tooLong' };
  // Superscripts, fractions and the like: a footnote mark is not a digit of the number.
  if (/\p{No}/u.test(text)) return { error: 'letters' };
  const plain = spelledPlainly(text);
  if (plain === '') return { error: 'required' };
  const link =
    /^(?:https?:\/\/)?(?:www\.)?wa\.me\/([^/?#]*)\/?(?:[?#].*)?$/i.exec(plain) ?? sendLink.exec(plain);
  if (link?.[1] !== undefined) return foldLink(decoded(link[1]));
  const scheme = /^(?:tel|callto|sms|smsto|whatsapp):(?:\/\/)?/i.exec(plain);
  return scheme ? foldUri(decoded(plain.slice(scheme[0].length))) : foldNumber(plain);
}

const sendLink =
  /^(?:https?:\/\/(?:(?:api|web|www|chat)\.)?whatsapp\.com\/send\/?|whatsapp:\/\/send\/?)\?(?:[^#]*&)?phone=([^&#]*)/i;

const separators = '[\\s().\\[\\]·~-]';

function spelledPlainly(text: string): string {
  return toAsciiDigits(text.normalize('NFKC'))
    .replace(/\p{Cf}/gu, (mark) => (mark === '\u00ad' ? '-' : ''))
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\u2795/gu, '+')
    .trim()
    .replace(/^[<«»„“”‘’"'`\s]+|[<>«»„“”‘’"'`\s.,;:!?]+$/gu, '')
    .replace(/\s*[\t\n\v\f\r\u2028\u2029]\s*/gu, '|');
}

function decoded(part: string): string {
  try {
    return spelledPlainly(decodeURIComponent(part.replaceAll('+', '%2B')));
  } catch {
    return part;
  }
}

/** The number in a chat link: always international, its plus left out. */
function foldLink(part: string): FoldedPhoneText {
  const folded = foldNumber(part);
  return 'error' in folded ? folded : { ...folded, isInternational: true };
}

/** RFC 3966: a number, and parameters that change what it means. */
function foldUri(part: string): FoldedPhoneText {
  if (/;\s*ext=/i.test(part)) return { error: 'extension' };
  if (/;\s*phone-context=/i.test(part)) return { error: 'ambiguous' };
  return foldNumber(part);
}

function foldNumber(plain: string): FoldedPhoneText {
  if (extension.test(plain)) return { error: 'extension' };
  if (/\p{L}/u.test(plain)) return { error: 'letters' };
  if (/[,;|&、，；]/u.test(plain) || isTwoNumbers(plain)) return { error: 'several' };
  // Copied out of a right-to-left text, a number may end in its plus.
  if (/\d\D*\+/.test(plain)) return { error: /\+\D*\d/.test(plain) ? 'several' : 'ambiguous' };
  if (/^\d+\.0+$/.test(plain)) return { error: 'invalid' };
  const marks = plain.replace(new RegExp(`${separators}|/`, 'gu'), '');
  if (!/^\+*\d*$/.test(marks)) return { error: 'letters' };
  const digits = marks.replace(/\D/g, '');
  if (digits === '') return { error: 'tooShort' };
  const withoutTrunk = plain.includes('+') ? plain.replace(/\(\s*\d\s*\)/, '') : plain;
  if (withoutTrunk === plain) return { digits, isInternational: marks.startsWith('+') };
  return { digits, isInternational: true, withoutTrunk: withoutTrunk.replace(/\D/g, '') };
}

const extension =
  /\d[\s).]*(?:(?:e?xt(?:n|ensi[oó]n?|ension)?|int(?:erno)?|anexo|ramal|poste|доб|x)[.:=\s]*|[;#][\s]*(?:ext=)?)\d{1,8}#?$/iu;

/** A slash divides an area code from its number in some countries, and two numbers everywhere. */
function isTwoNumbers(plain: string): boolean {
  const [before, after, more] = plain.split('/');
  if (before === undefined || after === undefined) return false;
  if (more !== undefined || after.includes('+')) return true;
  const digits = before.replace(/\D/g, '');
  const most = before.includes('+') ? 8 : digits.startsWith('0') ? 6 : 4;
  return digits.length > most;
}
