import { matchLocale } from '../../protocol/locale.js';

/**
 * The text of WhatsApp's authentication template, with `*` for bold, in the languages of Stytch's reference. Other
 * languages get English.
 */
export function messageText(code: string, locale: string): string {
  return texts[matchLocale([locale], languages) ?? 'en'].replace('{code}', `*${code}*`);
}

const texts = {
  en: '{code} is your verification code. For your security, do not share this code.',
  es: 'Tu código de verificación es {code}. Por tu seguridad, no lo compartas.',
  'pt-br': 'Seu código de verificação é {code}. Para sua segurança, não o compartilhe.',
  fr: 'Votre code de vérification est {code}. Pour votre sécurité, ne le partagez pas.',
} as const;

const languages = Object.keys(texts) as (keyof typeof texts)[];
