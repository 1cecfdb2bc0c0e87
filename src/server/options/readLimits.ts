import {
  defaultLimits,
  limitNames,
  longestWindow,
  type DialCodeLimits,
  type Limits,
} from '../limits/defaultLimits.js';
import type { LimitWindow } from '../limits/LimitStore.js';
import { isRecord } from '../../protocol/isRecord.js';
import { optionError } from './optionError.js';

/** The limits with their defaults, windows narrow to wide. @throws TypeError */
export function readLimits(value: unknown): Limits {
  if (value === undefined) return defaultLimits;
  if (!isRecord(value)) throw optionError('limits', 'has to be an object.');
  const stray = Object.keys(value).find((name) => !(limitNames as readonly string[]).includes(name));
  if (stray !== undefined) {
    throw optionError(
      'limits',
      `has a name \`${stray.slice(0, 40)}\`, which is not one of ${limitNames.join(', ')}.`,
    );
  }
  return Object.fromEntries(
    limitNames.map((name) => [
      name,
      name === 'sendPerDialCode'
        ? readDialCodes(value[name])
        : (readWindows(`limits.${name}`, value[name]) ?? defaultLimits[name]),
    ]),
  ) as unknown as Limits;
}

function readDialCodes(value: unknown): DialCodeLimits {
  const option = 'limits.sendPerDialCode';
  if (!isRecord(value)) {
    return { default: readWindows(option, value) ?? defaultLimits.sendPerDialCode.default };
  }
  const lists = Object.entries(value).map(([dialCode, list]) => {
    if (dialCode !== 'default' && !/^[1-9]\d{0,2}$/.test(dialCode)) {
      throw optionError(
        option,
        'has a key that is not a dial code. Write it without its plus: `52`, or `default`.',
      );
    }
    return [dialCode, readWindows(`${option}.${dialCode}`, list) ?? defaultLimits.sendPerDialCode.default];
  });
  return { default: defaultLimits.sendPerDialCode.default, ...Object.fromEntries(lists) } as DialCodeLimits;
}

function readWindows(option: string, value: unknown): readonly LimitWindow[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.length === 0) {
    throw optionError(
      option,
      'has to be a list of `{ points, seconds }`. A limit cannot be off; raise its points.',
    );
  }
  const windows = value
    .map((entry: unknown) => readWindow(option, entry))
    .sort((a, b) => a.seconds - b.seconds);
  for (const [index, { points, seconds }] of windows.entries()) {
    const narrower = windows[index - 1];
    if (narrower?.seconds === seconds) {
      throw optionError(option, 'has two windows of one length; keep the stricter one.');
    }
    if (narrower && points < narrower.points) {
      throw optionError(
        option,
        `allows ${narrower.points} in ${narrower.seconds} seconds but only ${points} in ${seconds} seconds, so the narrower window has no effect. Remove it, or change its points.`,
      );
    }
  }
  return windows;
}

function readWindow(option: string, value: unknown): LimitWindow {
  const { points, seconds } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (!isPositiveInteger(points) || !isPositiveInteger(seconds)) {
    throw optionError(option, 'has a window whose `points` or `seconds` is not a positive integer.');
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
