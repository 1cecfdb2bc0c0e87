// Compiled by `npm run types`, never run.
import {
  builtInLocales,
  defineLocale,
  en,
  locales,
  matchLocale,
  translate,
  WhatsappOtpForm,
  type BuiltInLocale,
  type MessageKey,
  type Messages,
} from 'react-whatsapp-otp';
import { createFakeBackend } from 'react-whatsapp-otp/testing';
import { expectTypeOf } from 'vitest';

declare const fr: Messages;
declare function accept(...values: readonly unknown[]): void;

// The names of the built-in languages are a closed list.
expectTypeOf<BuiltInLocale>().toEqualTypeOf<'en' | 'es' | 'pt-br'>();
expectTypeOf(locales).toEqualTypeOf<readonly ['en', 'es', 'pt-br']>();
expectTypeOf(matchLocale(['es-MX'])).toEqualTypeOf<BuiltInLocale | undefined>();

// A list of the app's languages is inferred by name.
const appLocales = ['fr', 'en'] as const;
expectTypeOf(matchLocale(['fr-CA'], appLocales)).toEqualTypeOf<'fr' | 'en' | undefined>();
accept(<WhatsappOtpForm endpoint="/api/otps" locales={[...builtInLocales]} defaultLocale="pt-br" />);

// Keys of messages are a closed list, in English and in an app's texts.
accept(translate(en, 'code.sent', { phoneNumber: '+1 213 373 4253' }));
// @ts-expect-error not a message key
accept(translate(en, 'code.no_such_key'));
// @ts-expect-error not a message key
accept(<WhatsappOtpForm endpoint="/api/otps" messages={{ en: { 'code.no_such_key': 'Text' } }} />);
accept(<WhatsappOtpForm endpoint="/api/otps" messages={{ es: { 'phone.title': 'Bienvenido' } }} />);
expectTypeOf<MessageKey>().toEqualTypeOf<keyof Messages>();

// A language needs a text for every key, or a function that loads them.
accept(defineLocale({ tag: 'fr', name: 'Français', messages: fr }));
accept(defineLocale({ tag: 'fr', name: 'Français', messages: () => Promise.resolve(fr), direction: 'ltr' }));
accept(defineLocale({ tag: 'fr', name: 'Français', messages: { ...en, 'phone.title': 'Se connecter' } }));
// @ts-expect-error all other keys are missing
accept(defineLocale({ tag: 'fr', name: 'Français', messages: { 'phone.title': 'Se connecter' } }));
// @ts-expect-error a direction is `ltr` or `rtl`
accept(defineLocale({ tag: 'ar', name: 'العربية', messages: fr, direction: 'right' }));

// So are the names of the fake backend's scenarios.
const backend = createFakeBackend();
backend.setScenario('locked');
// @ts-expect-error not a scenario
backend.setScenario('lockedOut');
expectTypeOf(backend.latestCode('+12133734253')).toEqualTypeOf<string | undefined>();
