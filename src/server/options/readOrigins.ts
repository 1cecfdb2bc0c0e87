import { isLocalUrl } from '../http/isLocalUrl.js';
import { optionError } from './optionError.js';

/** @throws TypeError unless every entry is an origin as browsers spell it. */
export function readOrigins(value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw optionError('origins', 'has to be a list.');
  for (const origin of value as readonly unknown[]) {
    if (typeof origin !== 'string' || !(isExactOrigin(origin) || isAppOrigin(origin))) {
      throw optionError(
        'origins',
        'has an entry that is not an exact origin. Write each as the browser does: `https://app.example.com`, without a path, a slash at the end or a wildcard.',
      );
    }
    if (origin.startsWith('http://') && !isLocalUrl(origin)) {
      throw optionError(
        'origins',
        'has an entry with plain HTTP. Browsers keep no cookies there, so no code could ever be entered. Use HTTPS, a tunnel, or `http://localhost`.',
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

/** `capacitor://localhost`, `ionic://localhost`, `tauri://localhost`, `chrome-extension://id`: an exact `scheme://host`. */
function isAppOrigin(text: string): boolean {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\/[a-z0-9][a-z0-9._-]*(?::\d{1,5})?$/.exec(text) ?? [];
  return (
    scheme !== undefined &&
    !['http', 'https', 'ws', 'wss', 'file', 'ftp', 'data', 'blob', 'javascript'].includes(scheme)
  );
}
