import { distinctNumbers, isKnown, type FoundNumber } from './findNumber.js';
import { hasNearNumber, knownNumbers, type InternationalCandidates } from './internationalCandidates.js';
import type { PhoneError } from './phoneReading.js';
import { readInternational } from './readInternational.js';

/**
 * The number after a prefix of international calls. The selected country's own prefix comes first; another prefix, and a
 * number that is not an everyday one, is read only if nothing else can be meant.
 * @param national what the digits are in the selected country.
 */
export function readDialled(
  candidates: InternationalCandidates,
  national: readonly FoundNumber[],
): FoundNumber | PhoneError {
  const { ownCode, ownPrefix, rarePrefix, wellKnownPrefix, zeroAndCode } = candidates;
  const home = [...national, ...knownNumbers(ownCode)];
  const readings = [...ownPrefix, ...wellKnownPrefix].map((digits) => ({
    digits,
    ...readInternational(digits),
  }));
  const dialled = readings.map(({ number }) => number).filter(isKnown);
  if (distinctNumbers([...dialled, ...home]).length > 1) return 'ambiguous';
  if (home[0]) return home[0].rank === 'everyday' ? home[0] : 'ambiguous';

  const [first] = readings;
  const found = readings.find(({ number }) => isKnown(number)) ?? first;
  if (found?.number === undefined) return found?.error ?? 'invalid';
  if (found === first && found.number.rank === 'everyday' && !found.isCorrected) {
    return hasNearNumber(ownPrefix.slice(1)) ? 'ambiguous' : found.number;
  }
  const others = [...ownPrefix, ...wellKnownPrefix].filter((digits) => digits !== found.digits);
  const rivals = [...rarePrefix, ...ownCode, ...zeroAndCode];
  return hasNearNumber(others, rivals) || knownNumbers(rivals).length > 0 ? 'ambiguous' : found.number;
}
