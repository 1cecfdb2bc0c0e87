import fc from 'fast-check';
import type { CountryCode } from 'libphonenumber-js/max';
import { PhoneNumber } from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/max/metadata';
import { sampleOfPattern } from './sampleOfPattern.js';

/** A number, a way in which users write it, and the country that is selected next to it. */
export interface WrittenNumber {
  readonly form: (typeof forms)[number];
  readonly state: (typeof states)[number];
  /** The meant number in E.164, with its mistake if it has one. */
  readonly meant: string;
  /** The calling code of the meant number. */
  readonly code: string;
  readonly isMobileOrLandline: boolean;
  readonly text: string;
  /** The text before its disguise. */
  readonly plain: string;
  /** ISO 3166-1 alpha-2, or `''` for none. */
  readonly selected: string;
}

/** Whether the number is one of the referee's plan (libphonenumber's `max` metadata), or how it is not. */
export const states = ['complete', 'digit missing', 'digit added', 'unknown range'] as const;

/** The first eight have a plus or are links; the last four are numbers of the selected country. */
export const forms = [
  'plus',
  'plus, grouped',
  'plus and trunk',
  'plus, trunk in brackets',
  'plus and 00',
  'tel',
  'link',
  'sentence',
  'own code',
  'own code and trunk',
  'own code, trunk in brackets',
  '0 and own code',
  'foreign code',
  'foreign code and trunk',
  '0 and foreign code',
  'prefix of the selected country',
  'prefix of another country',
  'without area code',
  'national',
  'national, grouped',
  'national without trunk',
] as const;

export const countries = Object.keys(metadata.countries) as CountryCode[];

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
const sentences = [
  'My number is #',
  'Tel.: #',
  'WhatsApp # (Ana)',
  'Mi número es #, gracias',
  '我的号码是 #',
];

export function writtenNumbersOf(
  someForms: readonly WrittenNumber['form'][],
  someStates: readonly WrittenNumber['state'][],
): fc.Arbitrary<WrittenNumber> {
  return fc
    .record({
      country: fc.constantFrom(...countries),
      selected: fc.option(fc.constantFrom(...countries), { nil: '' as const, freq: 20 }),
      form: fc.constantFrom(...someForms),
      state: fc.constantFrom(...someStates),
      seed: fc.integer(),
      disguise: fc.integer(),
    })
    .map(({ country, selected, form, state, seed, disguise }) => {
      const random = randomFrom(seed);
      const isHome = form.startsWith('national') || /own code|area code/.test(form) || random() < 0.2;
      const beside = isHome ? country : selected;
      const code = codeOf(country);
      if (/foreign/.test(form) && (!beside || codeOf(beside) === code)) return undefined;
      const drawn = drawNumber(country, random);
      const national = drawn && mistaken(drawn.national, state, country, random);
      if (!drawn || national === undefined || code.length + national.length > 15) return undefined;
      if (form === 'without area code' && !drawn.isMobileOrLandline) return undefined;
      const plain = write(form, { country, code, national, selected: beside }, random);
      if (plain === undefined) return undefined;
      const isBare = form === 'tel' || form === 'link' || form === 'sentence';
      return {
        form,
        state,
        meant: `+${code}${national}`,
        code,
        isMobileOrLandline: drawn.isMobileOrLandline,
        text: isBare ? plain : disguised(plain, randomFrom(disguise)),
        plain,
        selected: beside,
      };
    })
    .filter((one) => one !== undefined);
}

interface Plan {
  readonly dialOut: string;
  readonly trunk: string;
  readonly kinds: readonly { readonly pattern: string; readonly lengths: readonly number[] }[];
  readonly lengths: readonly number[];
}

const plans = new Map<string, Plan>();

/** The places of a plan in libphonenumber-js's compact metadata: landlines and mobiles are the first kinds. */
function planOf(country: CountryCode): Plan {
  const known = plans.get(country);
  if (known) return known;
  const [, dialOut, pattern, lengths, , trunk, , , , , , types] = metadata.countries[country] as unknown[];
  const kinds = ((types || [[pattern, lengths]]) as [string, number[]?][]).map((kind) => ({
    pattern: kind ? kind[0] : '',
    lengths: (kind && kind[1]) || (lengths as number[]),
  }));
  const plan = {
    dialOut: String(dialOut),
    trunk: trunk ? String(trunk) : '',
    kinds,
    lengths: lengths as number[],
  };
  plans.set(country, plan);
  return plan;
}

function countriesOf(code: string): readonly CountryCode[] {
  return (metadata.country_calling_codes as Record<string, CountryCode[] | undefined>)[code] ?? [];
}

export function codeOf(country: string): string {
  return String(metadata.countries[country as CountryCode]?.[0]);
}

const lengthsOf = new Map<string, readonly number[]>();

/** Pattern of the prefixes of international calls. */
export function dialOut(country: string): string {
  return planOf(country as CountryCode).dialOut;
}

/** Usual lengths of the mobiles and landlines of a calling code; of many, the lengths from eight to eleven digits. */
export function usualLengths(code: string): readonly number[] {
  const known = lengthsOf.get(code);
  if (known) return known;
  const all = countriesOf(code).flatMap((country) =>
    planOf(country)
      .kinds.slice(0, 2)
      .flatMap((kind) => (kind.pattern ? kind.lengths : [])),
  );
  const lengths = [...new Set(all)];
  const usual = lengths.length <= 4 ? lengths : lengths.filter((length) => length >= 8 && length <= 11);
  lengthsOf.set(code, usual);
  return usual;
}

function drawNumber(
  country: CountryCode,
  random: () => number,
): { readonly national: string; readonly isMobileOrLandline: boolean } | undefined {
  const { kinds } = planOf(country);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const at = Math.floor(random() * (random() < 0.8 ? Math.min(kinds.length, 2) : kinds.length));
    const pattern = kinds[at]?.pattern;
    if (!pattern) continue;
    const national = sampleOfPattern(pattern, random);
    const number = new PhoneNumber(`+${codeOf(country)}${national}`);
    number.country = country;
    if (number.isValid()) return { national, isMobileOrLandline: at < 2 };
  }
  return undefined;
}

function mistaken(
  national: string,
  state: WrittenNumber['state'],
  country: CountryCode,
  random: () => number,
): string | undefined {
  const at = Math.floor(random() * national.length);
  const digit = String(Math.floor(random() * 10));
  switch (state) {
    case 'complete':
      return national;
    case 'digit missing':
      return national.slice(0, at) + national.slice(at + 1);
    case 'digit added':
      return national.slice(0, at) + digit + national.slice(at);
    case 'unknown range': {
      for (let attempt = 0; attempt < 20; attempt += 1) {
        const unknown = [...national]
          .map((first, place) => (place ? Math.floor(random() * 10) : first))
          .join('');
        if (!unknown.startsWith('00') && !isKnown(codeOf(country), unknown)) return unknown;
      }
      return undefined;
    }
  }
}

function isKnown(code: string, national: string): boolean {
  return countriesOf(code).some((country) => {
    const number = new PhoneNumber(`+${code}${national}`);
    number.country = country;
    return number.isValid();
  });
}

function write(
  form: WrittenNumber['form'],
  number: {
    readonly country: CountryCode;
    readonly code: string;
    readonly national: string;
    readonly selected: string;
  },
  random: () => number,
): string | undefined {
  const { country, code, national, selected } = number;
  const { trunk } = planOf(country);
  const digits = code + national;
  const gap = pick(['', ' ', '-'], random);
  switch (form) {
    case 'plus':
      return `+${digits}`;
    case 'plus, grouped':
      return `+${code}${gap}${national.slice(0, 3)} ${national.slice(3)}`;
    case 'plus and trunk':
      return trunk ? `+${code} ${trunk}${national}` : undefined;
    case 'plus, trunk in brackets':
      return trunk ? `+${code} (${trunk})${national}` : undefined;
    case 'plus and 00':
      return `+00${digits}`;
    case 'tel':
      return pick([`tel:+${digits}`, `TEL: +${digits}`, `tel:%2B${digits}`], random);
    case 'link':
      return pick(links, random).replace('#', digits);
    case 'sentence':
      return pick(sentences, random).replace('#', `+${code} ${national}`);
    case 'own code':
    case 'foreign code':
      return pick([`${code}${gap}${national}`, `(${code}) ${national}`], random);
    case 'own code and trunk':
    case 'foreign code and trunk':
      return trunk ? `${code}${gap}${trunk}${national}` : undefined;
    case 'own code, trunk in brackets':
      return trunk ? `${code} (${trunk})${national}` : undefined;
    case '0 and own code':
    case '0 and foreign code':
      return `0${code}${gap}${national}`;
    case 'prefix of the selected country': {
      const pattern = selected ? planOf(selected as CountryCode).dialOut : '00';
      return sampleOfPattern(pattern, random) + gap + digits;
    }
    case 'prefix of another country':
      return sampleOfPattern(planOf(pick(countries, random)).dialOut, random) + gap + digits;
    case 'without area code': {
      if (!trunk && !['BR', 'MX'].includes(country)) return undefined;
      const local = new PhoneNumber(`+${digits}`).formatNational().replace(/^[(\d)]+[\s/-]+/, '');
      return /^[1-9][\d\s-]{5,}$/.test(local) && local.replace(/\D/g, '') !== national ? local : undefined;
    }
    case 'national':
      return trunk + national;
    case 'national, grouped':
      return `${trunk}${national.slice(0, 3)} ${national.slice(3, 6)}-${national.slice(6)}`;
    case 'national without trunk':
      return national;
  }
}

const scripts = ['٠', '۰', '०', '০', '０', '๐', '၀', '𝟎'];
const gaps = [
  ' ',
  '  ',
  '-',
  '.',
  '\u00a0',
  '\u2009',
  '\u2011',
  '\u2013',
  ' - ',
  '\u202f',
  '\u30fc',
  '\u2212',
];
const marks = [...'\u200e\u200f\u202a\u202c\u2066\u2069\u200b\ufeff\ufe0d\ufe0f\u034f\u3164\u2800\u2060'];
const frames = ['#', ' # ', '\n#\n', '\u202a#\u202c', '"#"', '«#»', '<#>', '#.', '#,'];

function disguised(text: string, random: () => number): string {
  if (random() < 0.4) return text;
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
