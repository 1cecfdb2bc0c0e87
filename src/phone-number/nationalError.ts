import { lacksAreaCode, lengthError } from './lengthError.js';
import { everydayNumbersOf, mainPlan } from './plans/numberingPlan.js';
import type { PhoneError } from './phoneReading.js';

/** The error of digits that cannot be a number of their country. */
export function nationalError(digits: string, code: string): PhoneError {
  const trunk = mainPlan(code)?.trunk ?? '';
  const error = lengthError(code, trunk && digits.startsWith(trunk) ? digits.slice(trunk.length) : digits);
  // Too long with a 0 in front is a trunk prefix that the country does not have (any more).
  return error === 'tooLong' && digits.startsWith('0') ? 'invalid' : error;
}

/**
 * Why digits that the plan knows are not taken as a complete number: they are fewer than its mobiles and landlines have.
 * Numbers of a rare length are written with their trunk prefix, if the plan has one.
 */
export function incompleteError(digits: string, code: string): PhoneError | undefined {
  if (lacksAreaCode(code, digits)) return 'areaCodeMissing';
  if (digits.startsWith('0') || (code === '55' && oldBrazilianMobile.test(digits))) return undefined;
  const { lengths, isInRange } = everydayNumbersOf(code);
  if (!isInRange(digits)) return digits.length < Math.max(...lengths) ? 'tooShort' : undefined;
  if (mainPlan(code)?.trunk === '') return undefined;
  if (digits.length > Math.max(...lengths)) return 'ambiguous';
  return digits.length < Math.min(...lengths) ? 'tooShort' : undefined;
}

/** From before the ninth digit: WhatsApp still shows them. */
const oldBrazilianMobile = /^[1-9]{2}[6-9]\d{7}$/;
