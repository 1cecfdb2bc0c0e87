// Writes src/phone-number/plans/numberingPlanData.ts: what the number engine needs of libphonenumber's `min` metadata (patterns,
// prefixes, formats), and from `max` the mobile and landline ranges that `min` does not know. Run it after an update of
// libphonenumber-js: node scripts/make-numbering-plans.mjs
import { writeFileSync } from 'node:fs';
import metadata from 'libphonenumber-js/max/metadata';
import shipped from 'libphonenumber-js/min/metadata';

const data = {
  plans: mapValues(shipped.countries, planOf),
  networks: mapValues(shipped.nonGeographic, (plan) => [...planOf(plan), plan[3]]),
  everyday: mapValues(metadata.country_calling_codes, (countries) => everydayOf(countries)),
};

// No pattern contains the letter d. A thousand short lines would be too many for the tools that read them.
const text = JSON.stringify(data).replaceAll('\\\\d', 'd');
const lines = text.match(/.{1,2000}/g).map((line) => `  '${line}'`);
writeFileSync(
  new URL('../src/phone-number/plans/numberingPlanData.ts', import.meta.url),
  `/** The numbering plans as JSON, with \`d\` for \`\\\\d\` in patterns. Written by \`scripts/make-numbering-plans.mjs\`. */
export const numberingPlanData =
${lines.join(' +\n')};
`,
);

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/** The order of `CompactPlan` in src/phone-number/plans/numberingPlan.ts. */
function planOf(plan) {
  const [, dialOut, pattern, , formats, trunk, , trunkPattern, trunkTransform, , leadingDigits, kinds] = plan;
  const [landline, mobile, ...others] = (kinds || []).map((kind) => (kind ? kind[0] : ''));
  return [
    dialOut,
    plain(pattern),
    (formats || []).map(([digits, format, leading, ...rest]) => [
      digits,
      format,
      (leading || []).map(plain),
      ...rest,
    ]),
    trunk || '',
    trunkPattern || '',
    trunkTransform || '',
    plain(leadingDigits || ''),
    kinds ? plain([landline, mobile].filter(Boolean).join('|')) : '',
    kinds ? plain(others.filter(Boolean).join('|')) : '',
  ];
}

function plain(pattern) {
  return pattern.replaceAll('(?:', '(');
}

/** Usual lengths of the mobiles and landlines of a calling code, and the pattern of those that `min` does not know. */
function everydayOf(countries) {
  const kinds = countries.map((country) => kindsOf(metadata.countries[country]));
  const lengths = kinds.flatMap(({ landline, mobile }) =>
    [landline, mobile].flatMap((kind) => kind?.lengths ?? []),
  );
  const all = [...new Set(lengths)].sort((one, other) => one - other);
  const patterns = patternsOf(kinds);
  // A plan with many lengths lists rare ones; eight to eleven digits are common.
  const usual =
    all.length <= 4 ? all : all.filter((length) => length >= 8 && length <= 11 && isCommon(patterns, length));
  // The shipped metadata has the kinds of numbers of most countries that share a calling code.
  const missing = kinds.filter((_, at) => !shipped.countries[countries[at]][11]);
  const pattern = isKnownAnyway(countries, patterns, usual) ? '' : patternsOf(missing).join('|');
  return [usual, plain(pattern)];
}

function patternsOf(kinds) {
  return [...new Set(kinds.flatMap(({ landline, mobile }) => [landline?.pattern, mobile?.pattern]))].filter(
    Boolean,
  );
}

/** The compact metadata's twelfth place: kinds of numbers, landline and mobile first. */
function kindsOf(plan) {
  const [landline, mobile] = plan[11] ?? [];
  if (!landline?.[0] && !mobile?.[0]) return { landline: { pattern: plan[2], lengths: plan[3] } };
  const kind = (one) => (one?.[0] ? { pattern: one[0], lengths: one[1] ?? plan[3] } : undefined);
  return { landline: kind(landline), mobile: kind(mobile) };
}

/** Whether the shipped plans know the same numbers of usual length, as far as the first five digits tell. */
function isKnownAnyway(countries, patterns, lengths) {
  if (countries.length > 1) return false;
  const general = new RegExp(`^(?:${shipped.countries[countries[0]][2]})$`);
  const everyday = new RegExp(`^(?:${patterns.join('|')})$`);
  return lengths.every((length) => {
    for (let step = 0; step < 100_000; step += 1) {
      const first = String(step).padStart(5, '0');
      const digits = (first + String((step * 104_729_777_777) % 1e12).padStart(12, '7')).slice(0, length);
      if (general.test(digits) !== everyday.test(digits)) return false;
    }
    return true;
  });
}

/** Whether more than three in a thousand digit strings of a length is a number of the plan. */
function isCommon(patterns, length) {
  const pattern = new RegExp(`^(?:${patterns.join('|')})$`);
  let found = 0;
  for (let step = 0; step < 10_000; step += 1) {
    const first = String(step).padStart(4, '0');
    const digits = (first + String((step * 104_729_777_777) % 1e12).padStart(12, '7')).slice(0, length);
    if (pattern.test(digits)) found += 1;
  }
  return found > 30;
}
