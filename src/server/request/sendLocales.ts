/** The languages that Stytch writes WhatsApp codes in. Source: the `stytch` package, 14.2.0. */
export const sendLocales = [
  'en',
  'es',
  'pt-br',
  'fr',
  'it',
  'de-DE',
  'zh-Hans',
  'ca-ES',
  'ja',
  'ru',
  'nl',
  'pl',
  'tr',
  'fa',
  'vi',
  'cs',
] as const;
