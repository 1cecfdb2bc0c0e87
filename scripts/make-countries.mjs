// Writes src/phone-number/plans/countryTable.ts: the countries of every calling code, the main one first, from libphonenumber's
// metadata. Run it after an update of libphonenumber-js: node scripts/make-countries.mjs
import { writeFileSync } from 'node:fs';
import metadata from 'libphonenumber-js/min/metadata';

const byCode = Object.entries(metadata.country_calling_codes).map(([code, countries]) => [
  code,
  countries.join(''),
]);
const withoutCountry = Object.keys(metadata.nonGeographic ?? {}).map((code) => [code, '-']);
const table = [...byCode, ...withoutCountry]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .flat()
  .join('');

const lines = table.match(/.{1,98}/g).map((line) => `  '${line}'`);
writeFileSync(
  new URL('../src/phone-number/plans/countryTable.ts', import.meta.url),
  `/**
 * Calling codes, each followed by its countries (ISO 3166-1 alpha-2), the main one first; none for satellite and other
 * networks of no country. Written by \`scripts/make-countries.mjs\`.
 */
export const countryTable =
${lines.join(' +\n')};
`,
);
