import { clockTime } from '../flow/secondsLeft.js';

/** Seconds in words, "1 minute and 5 seconds": screen readers read a clock, `1:05`, as digits. */
export function spokenTime(seconds: number, lang: string): string {
  const units = [
    [Math.floor(seconds / 3600), 'hour'],
    [Math.floor((seconds % 3600) / 60), 'minute'],
    [seconds % 60, 'second'],
  ] as const;
  try {
    return new Intl.ListFormat(lang).format(
      units
        .filter(([count, unit]) => count > 0 || (seconds === 0 && unit === 'second'))
        .map(([count, unit]) =>
          new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
        ),
    );
  } catch {
    return clockTime(seconds);
  }
}
