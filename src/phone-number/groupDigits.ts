import { callingCodeOf, callingCodes } from './plans/countries.js';
import { mainPlan, numberingPlan, patternOf, type NumberFormat } from './plans/numberingPlan.js';

/**
 * Digits, with a plus in front or as they are dialed in a country, grouped as far as they are typed. Digits that fit no
 * format come back as they are.
 * @param country ISO 3166-1 alpha-2 of digits without a plus; `''`: none.
 */
export function groupDigits(marks: string, country: string): string {
  if (marks.startsWith('+')) return `+${groupInternational(marks.slice(1))}`;
  const plan = numberingPlan(country);
  if (!plan) return marks;
  const prefix = patternOf(`(?:${plan.dialOut})(?=[1-9])`).exec(marks)?.[0];
  if (prefix && marks.length > 3) return `${prefix} ${groupInternational(marks.slice(prefix.length))}`;
  const code = callingCodes.get(country) ?? '';
  const national = plan.withoutTrunk(marks);
  const trunk = national && marks.endsWith(national) ? marks.slice(0, marks.length - national.length) : '';
  const grouped = groupNational(marks.slice(trunk.length), { code, country, trunk });
  if (grouped !== undefined) return grouped;
  const isBehindCode = marks.startsWith(code) && marks.length > code.length + 6;
  const behindCode = isBehindCode ? groupNational(marks.slice(code.length), { code }) : undefined;
  return behindCode === undefined ? marks : `${code} ${behindCode}`;
}

/** Digits after a plus, grouped. */
export function groupInternational(digits: string): string {
  const code = callingCodeOf(digits);
  if (code === undefined) return digits;
  const national = digits.slice(code.length);
  return national === '' ? code : `${code} ${groupNational(national, { code }) ?? national}`;
}

interface Place {
  readonly code: string;
  /** ISO 3166-1 alpha-2; left out for a number behind its calling code. */
  readonly country?: string | undefined;
  /** The trunk prefix that was typed. */
  readonly trunk?: string | undefined;
}

function groupNational(national: string, place: Place): string | undefined {
  const { code, country, trunk = '' } = place;
  const own = country === undefined ? undefined : numberingPlan(country)?.formats;
  const formats = own && own.length > 0 ? own : (mainPlan(code)?.formats ?? []);
  const suitable = formats.filter((format) => suits(format, place) && hasLeadingDigits(format, national));
  const complete = suitable.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(national));
  for (const format of complete ? [complete, ...suitable] : suitable) {
    const sizes = groupSizes(format, format === complete ? national : undefined);
    if (national.length > sizes.reduce((sum, size) => sum + size, 0)) continue;
    const groups = splitDigits(national, sizes);
    const shown = layouts(format, place, trunk)
      .map((text) => fill(text, groups, sizes))
      .find((text) => text.replace(/\D/g, '') === trunk + national);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

/** A trunk prefix is typed exactly where the format wants one. */
function suits([, , , trunkRule, isOptional]: NumberFormat, { country, trunk }: Place): boolean {
  if (country === undefined || isOptional) return true;
  return Boolean(trunk) === usesTrunk(trunkRule);
}

function usesTrunk(trunkRule: string | 0 | undefined): boolean {
  return Boolean(trunkRule) && !/^\(?\$1\)?$/.test(String(trunkRule));
}

/** The patterns of leading digits get longer with the digits: the first is one of three digits. */
function hasLeadingDigits([, , patterns]: NumberFormat, national: string): boolean {
  if (!patterns || patterns.length === 0) return true;
  const pattern = patterns[Math.min(Math.max(national.length - 3, 0), patterns.length - 1)];
  const regExp = patternOf(pattern ?? '');
  const missing = 4 - national.length;
  if (national.length >= 3 || regExp.test(national)) return regExp.test(national);
  for (let rest = 0; rest < 10 ** missing; rest += 1) {
    if (regExp.test(national + String(rest).padStart(missing, '0'))) return true;
  }
  return false;
}

function groupSizes([pattern]: NumberFormat, complete: string | undefined): number[] {
  const found = complete === undefined ? '9'.repeat(15).match(pattern) : complete.match(pattern);
  return (found ?? []).slice(1).map((group) => group.length);
}

function splitDigits(national: string, sizes: readonly number[]): string[] {
  let at = 0;
  return sizes.map((size) => national.slice(at, (at += size)));
}

/** The format with `$1` and so on, and the trunk prefix in front: as the plan's rule has it, or else as it was typed. */
function layouts(
  [, format, , trunkRule, , abroad]: NumberFormat,
  { code, country }: Place,
  trunk: string,
): string[] {
  if (country === undefined) return [(abroad ?? format).replace(/[^$\d]+/g, ' ').trim()];
  const isApart = code === '1' || (trunkRule && /[- ]/.test(trunkRule));
  const typed = trunk + (isApart && trunk ? ' ' : '') + format;
  const isRule = trunkRule && usesTrunk(trunkRule) === (trunk !== '');
  return isRule ? [format.replace('$1', () => trunkRule), typed] : [typed];
}

/** Puts the groups in, up to the last digit, without a bracket that is open there. */
function fill(format: string, groups: readonly string[], sizes: readonly number[]): string {
  let shown = '';
  for (const part of format.split(/(\$\d)/)) {
    const at = /^\$\d$/.test(part) ? Number(part[1]) - 1 : -1;
    const group = groups[at];
    if (group === '') break;
    shown += group ?? part;
    if (group !== undefined && group.length < (sizes[at] ?? 0)) break;
  }
  const last = shown.search(/\d\D*$/) + 1;
  const cut = shown.slice(0, shown[last] === ')' ? last + 1 : last);
  return cut.includes(')') ? cut : cut.replace('(', '');
}
