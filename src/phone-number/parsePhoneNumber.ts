import { loadPhoneEngine } from './loadPhoneEngine.js';
import type { PhoneReading, PhoneReadingOptions } from './phoneReading.js';

/**
 * Reads a text as the phone field does: the result is the number that the text means, in E.164, or the reason why there is
 * none, and never another number that belongs to someone. It needs neither React nor the DOM. The first call loads the
 * number engine (about 40 kB), which later calls and the phone field share.
 *
 * With a plus, after `00`, or in a WhatsApp link, a text means that very number. Other texts mean a number of `country`.
 * If both can be meant, the error is `ambiguous`: ask for the plus.
 *
 * @throws `TypeError` if the text is not a string; the error of the import if the engine cannot be loaded.
 * @example
 * ```ts
 * import { parsePhoneNumber } from 'react-whatsapp-otp';
 *
 * const reading = await parsePhoneNumber('(213) 373-4253', { country: 'US', countries: ['US', 'CA'] });
 * if ('error' in reading) {
 *   console.log(reading.error); // 'tooShort', 'countryNotAllowed', ...
 * } else {
 *   console.log(reading.phoneNumber, reading.country); // '+12133734253', 'US'
 * }
 * ```
 */
export async function parsePhoneNumber(
  text: string,
  options: PhoneReadingOptions = {},
): Promise<PhoneReading> {
  if (typeof text !== 'string') {
    throw new TypeError(
      `parsePhoneNumber got a value of type ${typeof text}: it reads text, because a number loses a leading 0. Pass a string.`,
    );
  }
  const engine = await loadPhoneEngine();
  return engine.parsePhoneNumber(text, options);
}
