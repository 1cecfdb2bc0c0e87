import { contrast } from './contrast.js';
import { customProperties } from './customProperties.js';

/** The changed properties by name: the light value and, for a color, the dark one. */
export type Theme = Readonly<Record<string, { readonly light?: string; readonly dark?: string }>>;

export const presets: Readonly<Record<string, Theme>> = {
  Ours: {},
  Harbor: {
    '--otp-accent': { light: '#1d4ed8', dark: '#93b4ff' },
    '--otp-on-accent': { light: '#ffffff', dark: '#0a1a44' },
    '--otp-radius': { light: '6px' },
  },
  Plum: {
    '--otp-accent': { light: '#86198f', dark: '#f0abfc' },
    '--otp-on-accent': { light: '#ffffff', dark: '#3b0764' },
    '--otp-surface': { light: '#fdf8ff', dark: '#1b1022' },
    '--otp-field-bg': { light: '#ffffff', dark: '#261730' },
    '--otp-radius': { light: '20px' },
  },
  Ink: {
    '--otp-accent': { light: '#18181b', dark: '#fafafa' },
    '--otp-on-accent': { light: '#ffffff', dark: '#18181b' },
    '--otp-radius': { light: '0px' },
    '--otp-shadow': { light: 'none' },
    '--otp-font': { light: 'Georgia, serif' },
  },
};

/** The changed properties as CSS values: a color with a different dark value is a pair. */
export function valuesOf(theme: Theme): Record<string, string> {
  return Object.fromEntries(
    Object.keys(theme).map((name) => {
      const { light, dark } = shownValue(theme, name);
      return [name, dark === undefined || dark === light ? light : `light-dark(${light}, ${dark})`];
    }),
  );
}

export function shownValue(theme: Theme, name: string): { readonly light: string; readonly dark?: string } {
  const { light = '', dark } = customProperties.find((property) => property.name === name) ?? {};
  const changed = theme[name] ?? {};
  return { light: changed.light ?? light, ...(dark ? { dark: changed.dark ?? dark } : {}) };
}

/** A warning for each pair with too little contrast. */
export function warningsOf(theme: Theme): string[] {
  return (['light', 'dark'] as const).flatMap((mode) =>
    readTogether.flatMap(([text, ground]) => {
      const [one, other] = [shownValue(theme, text)[mode], shownValue(theme, ground)[mode]];
      const ratio = one && other ? contrast(one, other) : 21;
      if (ratio >= 4.5) return [];
      return [`${text} on ${ground} has ${ratio.toFixed(1)}:1 in ${mode}; text needs 4.5:1.`];
    }),
  );
}

const readTogether = [
  ['--otp-on-accent', '--otp-accent'],
  ['--otp-accent', '--otp-surface'],
  ['--otp-text', '--otp-surface'],
  ['--otp-text', '--otp-field-bg'],
  ['--otp-muted', '--otp-surface'],
  ['--otp-error', '--otp-surface'],
] as const;
