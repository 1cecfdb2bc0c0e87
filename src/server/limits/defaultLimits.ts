import type { LimitWindow } from './LimitStore.js';

/** The limits, each a list of windows. `wrongOverall` raises an alarm and refuses nobody. */
export const limitNames = [
  'sendPerNumber',
  'sendPerAddress',
  'sendPerPrefix',
  'sendPerDialCode',
  'wrongPerNumber',
  'authenticatePerAddress',
  'wrongOverall',
] as const;

export type LimitName = (typeof limitNames)[number];

/** All limits. Dial codes that are not listed have the default. */
export type Limits = Readonly<Record<Exclude<LimitName, 'sendPerDialCode'>, readonly LimitWindow[]>> & {
  readonly sendPerDialCode: DialCodeLimits;
};

export interface DialCodeLimits {
  readonly default: readonly LimitWindow[];
  /** By dial code without its plus: `'52'`. */
  readonly [dialCode: string]: readonly LimitWindow[];
}

const minute = 60;
const hour = 3_600;

/** seconds. */
export const day = 86_400;

/** The defaults; `docs/security.md` has their sources. */
export const defaultLimits: Limits = {
  sendPerNumber: [
    { points: 1, seconds: 30 },
    { points: 3, seconds: 10 * minute },
    { points: 5, seconds: hour },
    { points: 10, seconds: day },
  ],
  sendPerAddress: [{ points: 10, seconds: hour }],
  sendPerPrefix: [{ points: 10, seconds: 10 * minute }],
  sendPerDialCode: { default: [{ points: 50, seconds: day }] },
  wrongPerNumber: [
    { points: 5, seconds: 10 * minute },
    { points: 10, seconds: day },
  ],
  authenticatePerAddress: [{ points: 30, seconds: 10 * minute }],
  wrongOverall: [{ points: 100, seconds: hour }],
};

/** seconds: 24 days. A timer of a longer time would end at once. */
export const longestWindow = 24 * day;
