import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/min';
import { callingCodeOf, countriesOfCallingCode } from './countries.js';
import { trunkPrefix } from './trunkPrefix.js';
import { validNumber } from './validNumber.js';

/**
 * The number that digits after a plus mean: as they stand when that is a valid number, else with what people write too
 * much taken out (a trunk prefix, the old Mexican 1).
 */
export function readInternational(written: string): PhoneNumber | undefined {
  const digits = written.replace(/^521(?=\d{10}$)/, '52');
  const code = callingCodeOf(digits);
  if (code === undefined || digits.length > 19) return undefined;
  const parsed = parsePhoneNumberFromString(`+${digits}`, { extract: false });
  if (!parsed || (parsed.number === `+${digits}` && parsed.isValid())) return parsed;
  const literal = validNumber(code, digits.slice(code.length));
  if (literal || parsed.isValid()) return literal ?? parsed;
  const trunk = trunkPrefix(countriesOfCallingCode(code)[0] ?? '');
  const isTrunk = trunk !== '' && digits.startsWith(trunk, code.length);
  return (isTrunk && validNumber(code, digits.slice(code.length + trunk.length))) || parsed;
}
