import { optionError } from './optionError.js';

/** @throws TypeError unless every entry is an origin as browsers spell it. */
export function readOrigins(value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw optionError('origins', 'has to be a list.');
  for (const origin of value as readonly unknown[]) {
    if (typeof origin !== 'string' || !isExactOrigin(origin)) {
      throw optionError(
        'origins',
        'has an entry that is no exact origin. Write each as the browser does: `https://app.example.com`, without a path, a slash at the end or a wildcard.',
      );
    }
  }
  return value as readonly string[];
}

function isExactOrigin(text: string): boolean {
  try {
    const url = new URL(text);
    return url.origin === text && /^https?:$/.test(url.protocol) && !text.includes('*');
  } catch {
    return false;
  }
}
