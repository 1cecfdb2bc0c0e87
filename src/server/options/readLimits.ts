import { defaultLimits, limitNames, longestWindow, type Limits } from '../limits/defaultLimits.js';
import type { LimitWindow } from '../limits/LimitStore.js';
import { optionError } from './optionError.js';

/** The limits with their defaults, windows narrow to wide. @throws TypeError */
export function readLimits(value: unknown): Limits {
  if (value === undefined) return defaultLimits;
  if (typeof value !== 'object' || value === null) throw optionError('limits', 'has to be an object.');
  const given = value as Readonly<Record<string, unknown>>;
  if (Object.keys(given).some((name) => !(limitNames as readonly string[]).includes(name))) {
    throw optionError('limits', `has a name that is none of ${limitNames.join(', ')}.`);
  }
  return Object.fromEntries(
    limitNames.map((name) => [name, readWindows(`limits.${name}`, given[name]) ?? defaultLimits[name]]),
  ) as Limits;
}

function readWindows(option: string, value: unknown): readonly LimitWindow[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.length === 0) {
    throw optionError(
      option,
      'has to be a list of `{ points, seconds }`. A limit cannot be off; raise its points.',
    );
  }
  const windows = value.map((entry: unknown) => readWindow(option, entry));
  if (new Set(windows.map(({ seconds }) => seconds)).size < windows.length) {
    throw optionError(option, 'has two windows of one length; keep the stricter one.');
  }
  return windows.sort((a, b) => a.seconds - b.seconds);
}

function readWindow(option: string, value: unknown): LimitWindow {
  const { points, seconds } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (!isPositiveInteger(points) || !isPositiveInteger(seconds)) {
    throw optionError(option, 'has a window whose `points` or `seconds` is no positive integer.');
  }
  if (seconds > longestWindow) {
    throw optionError(
      option,
      `has a window of more than 24 days (${longestWindow} seconds), the longest there can be.`,
    );
  }
  return { points, seconds };
}

function isPositiveInteger(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
