import { matchLocale, type Locale } from '../protocol/locale.js';

/**
 * What WhatsApp's authentication template says, `*` for bold. Other languages than those of the package get English.
 */
export function messageText(code: string, locale: string): string {
  return texts[matchLocale([locale]) ?? 'en'].replace('{code}', `*${code}*`);
}

const texts: Readonly<Record<Locale, string>> = {
  en: '{code} is your verification code. For your security, do not share this code.',
  es: 'Tu código de verificación es {code}. Por tu seguridad, no lo compartas.',
  'pt-br': 'Seu código de verificação é {code}. Para sua segurança, não o compartilhe.',
};
