import { defaultLocales } from '../messages/defaultLocales.js';
import type { LocaleDefinition } from '../messages/defineLocale.js';
import { loadMessages } from '../messages/loadMessages.js';
import { resolveLocale } from '../messages/resolveLocale.js';
import type { Locale } from '../protocol/locale.js';
import { fetchMessages } from './fetchMessages.js';

/**
 * Fetches the messages of a language before a form needs them, so that its first render in the browser has them. It never
 * rejects: without its messages a form fetches them itself.
 * @param locales the `locales` that the form gets. @default the package's
 * @example
 * await preloadMessages('es');
 * createRoot(element).render(<WhatsappOtpForm endpoint="/api/otps" locale="es" />);
 */
export async function preloadMessages(
  locale: Locale,
  locales: readonly LocaleDefinition[] = defaultLocales,
): Promise<void> {
  const source = loadMessages(resolveLocale(locale, locales));
  if (typeof source === 'function') await fetchMessages(source);
}
