import fc from 'fast-check';
import {
  PhoneNumber,
  getCountries,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min';
import metadata from 'libphonenumber-js/min/metadata';
import { sampleOfPattern } from './sampleOfPattern.js';

/** A valid number, a way in which people write it, and the country that is selected beside it. */
export interface WrittenNumber {
  readonly form: (typeof forms)[number];
  /** What is meant, in E.164. */
  readonly meant: string;
  readonly text: string;
  /** The text before its disguise. */
  readonly plain: string;
  /** ISO 3166-1 alpha-2, or `''` for none. */
  readonly selected: string;
}

/** The ways of writing: the first five name the country, the next two dial it, the last three leave it out. */
export const forms = [
  'plus',
  'plus and trunk',
  'tel',
  'link',
  'plus, grouped',
  'prefix of the selected country',
  'well-known prefix',
  'national',
  'national, grouped',
  'national without trunk',
] as const;

export const countries = getCountries();

/** Prefixes of international calls that are understood whichever country is selected. */
const wellKnownPrefixes = ['00', '011', '0011', '810', '119', '010'];

const links = [
  'https://wa.me/#',
  'wa.me/#',
  'https://wa.me/+#',
  'http://www.wa.me/#/',
  'https://wa.me/#?text=Hello%20612345678',
  'https://api.whatsapp.com/send?phone=#',
  'https://api.whatsapp.com/send/?phone=%2B#&text=Hi&app_absent=0',
  'https://web.whatsapp.com/send?text=1&phone=#',
  'whatsapp://send?phone=#',
];

/** Random valid numbers of all countries, in all forms and disguises, beside all countries. */
export const writtenNumbers: fc.Arbitrary<WrittenNumber> = fc
  .record({
    country: fc.constantFrom(...countries),
    selected: fc.option(fc.constantFrom(...countries), { nil: '' as const, freq: 20 }),
    isHome: fc.boolean(),
    form: fc.constantFrom(...forms),
    seed: fc.integer(),
    disguise: fc.integer(),
  })
  .map(({ country, selected, isHome, form, seed, disguise }) => {
    const number = validNumber(country, randomFrom(seed));
    if (!number) return undefined;
    const beside = isHome || form.startsWith('national') ? country : selected;
    const text = written(form, number, beside, randomFrom(seed ^ 0x5bd1e995));
    const isPlain = form === 'tel' || form === 'link';
    return {
      form,
      meant: String(number.number),
      text: isPlain ? text : disguised(text, randomFrom(disguise)),
      plain: text,
      selected: beside,
    };
  })
  .filter((one) => one !== undefined);

function validNumber(country: CountryCode, random: () => number): PhoneNumber | undefined {
  const plan = metadata.countries[country];
  if (!plan) return undefined;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const number = new PhoneNumber(`+${String(plan[0])}${sampleOfPattern(String(plan[2]), random)}`);
    number.country = country;
    const known = parsePhoneNumberFromString(number.number);
    if (number.number.length <= 16 && number.isValid() && known?.isValid()) return number;
  }
  return undefined;
}

function written(
  form: WrittenNumber['form'],
  number: PhoneNumber,
  selected: string,
  random: () => number,
): string {
  const digits = number.number.slice(1);
  const code = String(number.countryCallingCode);
  const trunk = String(metadata.countries[number.country ?? 'US']?.[5] || '');
  switch (form) {
    case 'plus':
      return number.number;
    case 'plus and trunk':
      return trunk ? `+${code} (${trunk})${number.nationalNumber}` : number.number;
    case 'tel':
      return pick([`tel:${number.number}`, number.getURI(), `TEL: +${digits}`, `tel:%2B${digits}`], random);
    case 'link':
      return pick(links, random).replace('#', digits);
    case 'plus, grouped':
      return number.formatInternational();
    case 'prefix of the selected country': {
      const pattern = selected ? String(metadata.countries[selected as CountryCode]?.[1]) : '00';
      return sampleOfPattern(pattern, random) + pick(['', ' ', '-'], random) + digits;
    }
    case 'well-known prefix':
      return pick(wellKnownPrefixes, random) + pick(['', ' ', '-'], random) + digits;
    case 'national':
      return trunk + number.nationalNumber;
    case 'national, grouped':
      return number.formatNational();
    case 'national without trunk':
      return number.nationalNumber;
  }
}

const scripts = ['٠', '۰', '०', '০', '０', '๐', '၀', '𝟎'];
const gaps = [' ', '  ', '-', '.', '\u00a0', '\u2009', '\u2011', '\u2013', ' - ', '\u202f'];
const marks = ['\u200e', '\u200f', '\u202a', '\u202c', '\u2066', '\u2069', '\u200b', '\ufeff'];
const frames = ['#', ' # ', '\n#\n', '\u202a#\u202c', '"#"', '«#»', '<#>', '#.', '#,'];

function disguised(text: string, random: () => number): string {
  if (random() < 0.25) return text;
  const zero = random() < 0.3 ? (pick(scripts, random).codePointAt(0) ?? 48) : 48;
  const isGapped = random() < 0.4;
  const isMarked = random() < 0.3;
  const body = [...text].map((character) => {
    const shown = /\d/.test(character) ? String.fromCodePoint(zero + Number(character)) : character;
    const gap = isGapped && /\d/.test(character) && random() < 0.25 ? pick(gaps, random) : '';
    return (isMarked && random() < 0.2 ? pick(marks, random) : '') + shown + gap;
  });
  return pick(frames, random).replace('#', () => body.join('').trim());
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
