import type { PhoneError } from './phoneReading.js';
import { toAsciiDigits } from '../protocol/toAsciiDigits.js';

/** A text that contains one number, without its spelling. */
export interface NormalizedPhoneText {
  readonly digits: string;
  /** Begins with a plus, or is a link that contains international numbers only. */
  readonly isInternational: boolean;
  /** Nothing separates the digits. */
  readonly isOnePiece: boolean;
  /** A single digit in brackets after a plus, as in +44 (0)20, and all digits without it. */
  readonly bracketed?: { readonly digit: string; readonly without: string } | undefined;
}

/** Removes separators, marks, links and scripts, or says why the text is not a single number. Knows no country. */
export function normalizePhoneText(text: string): NormalizedPhoneText | { readonly error: PhoneError } {
  if (text.length > 250) return { error: 'tooLong' };
  // Superscripts, fractions and the like: a footnote mark is not a digit of the number.
  if (/\p{No}/u.test(text)) return { error: 'letters' };
  const plain = spelledPlainly(text);
  if (plain === '') return { error: 'required' };
  const link =
    /^(?:https?:\/\/)?(?:www\.)?wa\.me\/([^/?#]*)\/?(?:[?#].*)?$/i.exec(plain) ?? sendLink.exec(plain);
  if (link?.[1] !== undefined) return readLink(decoded(link[1]));
  const scheme = /^(?:tel|callto|sms|smsto|whatsapp):(?:\/\/)?(?=\s*[+\d%(])/i.exec(plain);
  return scheme ? readUri(decoded(plain.slice(scheme[0].length))) : readNumber(plain);
}

const sendLink =
  /^(?:https?:\/\/(?:(?:api|web|www|chat)\.)?whatsapp\.com\/send\/?|whatsapp:\/\/send\/?)\?(?:[^#]*&)?phone=([^&#]*)/i;

const separators = '[\\s().\\[\\]·•∙・~-]';

function spelledPlainly(text: string): string {
  return (
    toAsciiDigits(text.normalize('NFKC'))
      .replaceAll('\u00ad', '-')
      // Characters that nobody sees, and the frame of a keycap.
      .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Me}\u1160\u3164]/gu, '')
      .replaceAll('\u2800', ' ')
      // The dashes of all keyboards: Japanese, Korean and Arabic ones type a letter that lengthens another.
      .replace(/[\p{Pd}\u2212\u30fc\u3161\u1173\u0640\u2043\u02d7\u2500\u2501\u00af]/gu, '-')
      .replace(/[\u2215\u2044]/gu, '/')
      .replace(/\u2795/gu, '+')
      .trim()
      .replace(/^[<«»„“”‘’"'`\s]+|[<>«»„“”‘’"'`\s.,;:!?]+$/gu, '')
      .replace(/\s*[\t\n\v\f\r\u2028\u2029]\s*/gu, '|')
  );
}

function decoded(part: string): string {
  try {
    return spelledPlainly(decodeURIComponent(part.replaceAll('+', '%2B')));
  } catch {
    return part;
  }
}

/** The number in a chat link: always international, its plus left out. */
function readLink(part: string): ReturnType<typeof normalizePhoneText> {
  const read = readNumber(part);
  return 'error' in read ? read : { ...read, isInternational: true };
}

/** RFC 3966: a number, and parameters that change what it means. */
function readUri(part: string): ReturnType<typeof normalizePhoneText> {
  if (/;\s*ext=/i.test(part)) return { error: 'extension' };
  if (/;\s*phone-context=/i.test(part)) return { error: 'ambiguous' };
  return readNumber(part);
}

function readNumber(written: string): ReturnType<typeof normalizePhoneText> {
  if (extension.test(written)) return { error: 'extension' };
  const plain = /\p{L}/u.test(written) ? numberInSentence(written) : written;
  if (plain === undefined) return { error: 'letters' };
  if (/[,;|&、，；]/u.test(plain) || isTwoNumbers(plain)) return { error: 'several' };
  // Copied out of a right-to-left text, a number may end in its plus.
  if (/\d\D*\+/.test(plain)) return { error: /\+\D*\d/.test(plain) ? 'several' : 'ambiguous' };
  if (/^\d{7,}\.0+$/.test(plain)) return { error: 'invalid' };
  const marks = plain.replace(new RegExp(`${separators}|/`, 'gu'), '');
  if (!/^\+*\d*$/.test(marks)) return { error: 'letters' };
  const digits = marks.replace(/\D/g, '');
  if (digits === '') return { error: 'tooShort' };
  const inBrackets = /\((\D*(\d)\D*)\)/.exec(plain);
  const isInternational = marks.startsWith('+');
  const without = inBrackets && plain.replace(inBrackets[0], '').replace(/\D/g, '');
  const bracketed =
    inBrackets?.[2] !== undefined && without && isInternational
      ? { digit: inBrackets[2], without }
      : undefined;
  return { digits, isInternational, isOnePiece: plain.includes(digits), bracketed };
}

/** A number, then a word or a mark, then the few digits of an extension. */
const extension = /\d[\s).]*(?:[,;(]?\s*\p{L}[\p{L}.]*[.:=#\s]*|[;#][\s]*(?:ext=)?|,+\s*)\d{1,6}[#)]?$/iu;

/** The number in a text of words, if it contains exactly one and no other digit: set apart from the words. */
function numberInSentence(text: string): string | undefined {
  const [run, ...more] = text.match(new RegExp(`[+(]*\\d(?:(?:${separators}|[/+])*\\d)*\\)?`, 'gu')) ?? [];
  if (run === undefined || more.length > 0 || run.replace(/\D/g, '').length < 7) return undefined;
  const at = text.indexOf(run);
  const isApart = /(?:^|[\s:,;.!?¡¿"'«»„“”|(<=])$/u.test(text.slice(0, at));
  const endsApart = /^(?:$|[\s:,;.!?"'«»„“”|)>])/u.test(text.slice(at + run.length));
  return isApart && endsApart ? run : undefined;
}

/** A slash divides an area code from its number in some countries, and two numbers everywhere. */
function isTwoNumbers(plain: string): boolean {
  const [before, after, more] = plain.split('/');
  if (before === undefined || after === undefined) return false;
  if (more !== undefined || after.includes('+')) return true;
  const digits = before.replace(/\D/g, '');
  const most = before.includes('+') ? 8 : digits.startsWith('0') ? 6 : 4;
  return digits.length > most;
}
