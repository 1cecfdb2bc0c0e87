import { expect, test } from 'vitest';
import { defaultCountry } from '../../src/phone-number/defaultCountry.js';

test.each([
  ['en', [], 'US'],
  ['pt-br', [], 'BR'],
  ['es', [], ''],
  ['en', ['en-US', 'en'], 'US'],
  ['en', ['en-GB'], 'GB'],
  ['en', ['en'], 'US'],
  ['en', ['sv-SE', 'en-US'], 'SE'],
  ['en', ['cs-CZ'], 'CZ'],
  ['en', ['ar-EG'], 'EG'],
  ['en', ['es-MX', 'es'], 'MX'],
  ['en', ['fr', 'en-US'], ''],
  ['es', ['es-MX', 'es'], 'MX'],
  ['es', ['es', 'es-AR'], 'AR'],
  ['es', ['es-419', 'en-US'], ''],
  ['es', ['en-US'], ''],
  ['pt-br', ['en-US'], 'BR'],
  ['pt-br', ['pt-PT'], 'PT'],
  ['pt-br', ['pt'], 'BR'],
  ['en', ['not a tag'], ''],
] as const)('in %s with the browser’s languages %j it is %j', (locale, languages, country) => {
  expect(defaultCountry(locale, languages)).toBe(country);
});
