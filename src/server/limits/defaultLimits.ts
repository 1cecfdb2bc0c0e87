import type { LimitWindow } from './LimitStore.js';

/** What is limited, each by a list of windows. */
export const limitNames = [
  'sendPerNumber',
  'sendPerAddress',
  'sendPerPrefix',
  'sendPerDialCode',
  'wrongPerNumber',
  'authenticatePerAddress',
] as const;

export type LimitName = (typeof limitNames)[number];

export type Limits = Readonly<Record<LimitName, readonly LimitWindow[]>>;

const minute = 60;
const hour = 3_600;

/** seconds. */
export const day = 86_400;

/** The limits that hold where the app sets none; `docs/security.md` has their sources. */
export const defaultLimits: Limits = {
  sendPerNumber: [
    { points: 1, seconds: 30 },
    { points: 3, seconds: 10 * minute },
    { points: 5, seconds: hour },
    { points: 10, seconds: day },
  ],
  sendPerAddress: [{ points: 10, seconds: hour }],
  sendPerPrefix: [{ points: 10, seconds: 10 * minute }],
  sendPerDialCode: [{ points: 50, seconds: day }],
  wrongPerNumber: [
    { points: 5, seconds: 10 * minute },
    { points: 10, seconds: day },
  ],
  authenticatePerAddress: [{ points: 30, seconds: 10 * minute }],
};

/** seconds: 24 days. A timer of a longer time would end at once. */
export const longestWindow = 24 * day;
