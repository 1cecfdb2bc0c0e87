import { everydayNumbersOf, mainPlan } from './plans/numberingPlan.js';
import type { PhoneError } from './phoneReading.js';

/** The error of a national number that cannot belong to its calling code. */
export function lengthError(code: string, national: string): PhoneError {
  const { lengths } = everydayNumbersOf(code);
  if (national.length > Math.max(...lengths) || code.length + national.length > 15) return 'tooLong';
  if (national.length >= Math.min(...lengths)) return 'invalid';
  return lacksAreaCode(code, national) ? 'areaCodeMissing' : 'tooShort';
}

/** Whether digits are as many as a number has without its area code, and not a mobile or landline as they are. */
export function lacksAreaCode(code: string, national: string): boolean {
  const { lengths, isInRange } = everydayNumbersOf(code);
  if (national.startsWith('0') || isInRange(national)) return false;
  const plan = mainPlan(code);
  return (plan?.formats ?? []).some(([pattern, format, , trunkRule]) => {
    const groups = [...pattern.matchAll(/\(\\d(?:\{(\d+)(?:,(\d+))?\})?\)/g)].map(([, least, most]) => ({
      least: Number(least ?? 1),
      most: Number(most ?? least ?? 1),
    }));
    const [area, ...local] = groups;
    const isInBrackets = /\(/.test(`${format}${trunkRule || ''}`);
    if (!area || local.length === 0 || !(isInBrackets || (trunkRule && area.least > 1))) return false;
    const least = local.reduce((sum, group) => sum + group.least, 0);
    const most = local.reduce((sum, group) => sum + group.most, 0);
    const isUsual = lengths.some((length) => length >= area.least + least && length <= area.most + most);
    return isUsual && national.length >= Math.max(least, 5) && national.length <= most;
  });
}
