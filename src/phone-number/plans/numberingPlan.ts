import { countriesOfCallingCode } from './countries.js';
import { numberingPlanData } from './numberingPlanData.js';

export interface NumberingPlan {
  /** Pattern of the prefixes of international calls. */
  readonly dialOut: string;
  /** All numbers that the plan knows, mobiles and landlines among them. */
  readonly isNumber: (national: string) => boolean;
  /** Landlines and mobiles. Known for countries that share their calling code only. */
  readonly isEveryday: ((national: string) => boolean) | undefined;
  /** The country is known by the first digits of its numbers. */
  readonly hasLeadingDigits: boolean;
  /** Prefix of calls to another area, such as 0 or 8; `''` if there is none. */
  readonly trunk: string;
  /** The digits without a trunk prefix or carrier code; `undefined` if they have none. */
  readonly withoutTrunk: (digits: string) => string | undefined;
  readonly formats: readonly NumberFormat[];
}

/** How numbers of a pattern are written, from libphonenumber's metadata. */
export type NumberFormat = readonly [
  pattern: string,
  format: string,
  leadingDigits?: readonly string[] | 0,
  trunkRule?: string | 0,
  isTrunkOptional?: number,
  abroad?: string,
];

/** The usual mobiles and landlines of all countries of a calling code. */
export interface EverydayNumbers {
  /** How many digits they have. */
  readonly lengths: readonly number[];
  /** Whether a number, of any length, is in a mobile or landline range. */
  readonly isInRange: (national: string) => boolean;
}

type CompactPlan = readonly [
  dialOut: string,
  pattern: string,
  formats: readonly NumberFormat[],
  trunk: string,
  trunkPattern: string,
  trunkTransform: string,
  leadingDigits: string,
  everyday: string,
  others: string,
  lengths?: readonly number[],
];

const data = JSON.parse(numberingPlanData) as {
  readonly plans: Readonly<Record<string, CompactPlan>>;
  /** By calling code: satellite and other networks of no country. */
  readonly networks: Readonly<Record<string, CompactPlan>>;
  readonly everyday: Readonly<Record<string, readonly [lengths: readonly number[], pattern: string]>>;
};

const plans = new Map<string, NumberingPlan | undefined>();
const everyday = new Map<string, EverydayNumbers>();

/** The prefixes of international calls of all countries, as patterns. */
export const dialOutPatterns: readonly string[] = [
  ...new Set(Object.values(data.plans).map(([dialOut]) => dialOut)),
];

/** @param key a country, or the calling code of a network of no country. */
export function numberingPlan(key: string): NumberingPlan | undefined {
  if (!plans.has(key)) {
    const compact = data.plans[key] ?? data.networks[key];
    plans.set(key, compact && readPlan(key, compact));
  }
  return plans.get(key);
}

/** The plan of the main country of a calling code, or of its network. */
export function mainPlan(code: string): NumberingPlan | undefined {
  return numberingPlan(countriesOfCallingCode(code)[0] ?? code);
}

export function everydayNumbersOf(code: string): EverydayNumbers {
  const known = everyday.get(code);
  if (known) return known;
  const [lengths = data.networks[code]?.[9] ?? [], pattern = ''] = data.everyday[code] ?? [];
  const regExp = patternOf(`(?:${pattern})$`);
  const countries = countriesOfCallingCode(code);
  const found = {
    lengths,
    isInRange: (national: string) =>
      countries.some((country) => numberingPlan(country)?.isEveryday?.(national)) ||
      // Without a pattern, all numbers of a country with a calling code to itself are.
      (pattern === ''
        ? countries.length === 1 && countries.some((country) => numberingPlan(country)?.isNumber(national))
        : regExp.test(national)),
  };
  everyday.set(code, found);
  return found;
}

function readPlan(country: string, compact: CompactPlan): NumberingPlan {
  const [dialOut, pattern, formats, trunk, trunkPattern, trunkTransform, leadingDigits, common, others] =
    compact;
  const kinds = [common, others].filter(Boolean).join('|');
  const isNumber = patternOf(`(?:${pattern})$`);
  const isOfKind = patternOf(`(?:${kinds || pattern})$`);
  const isEveryday = patternOf(`(?:${common})$`);
  const leading = patternOf(leadingDigits);
  const ownTrunk = trunk || (trunkPattern.startsWith('0') ? '0' : '');
  const prefix = trunkPattern || ownTrunk ? patternOf(trunkPattern || ownTrunk) : undefined;
  // Other transforms add an area code that was not written.
  const isTrusted = country === 'AR' || trunkTransform.startsWith('$');
  return {
    dialOut,
    isNumber: (national) => isNumber.test(national) && isOfKind.test(national) && leading.test(national),
    isEveryday: kinds === '' ? undefined : (national) => isEveryday.test(national),
    hasLeadingDigits: leadingDigits !== '',
    trunk: ownTrunk,
    withoutTrunk(digits) {
      const found = prefix?.exec(digits);
      if (!found || !prefix || found[0] === '') return undefined;
      const isTransformed =
        trunkTransform !== '' && found.length > 1 && found[found.length - 1] !== undefined;
      if (!isTransformed) return digits.slice(found[0].length);
      if (isTrusted) return digits.replace(prefix, trunkTransform);
      return ownTrunk && digits.startsWith(ownTrunk) ? digits.slice(ownTrunk.length) : undefined;
    },
    formats: formats.map(([digits, ...rest]) => [digits.replaceAll('d', '\\d'), ...rest]),
  };
}

/** A pattern of the data, from the first digit on. */
export function patternOf(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern.replaceAll('d', '\\d')})`);
}
