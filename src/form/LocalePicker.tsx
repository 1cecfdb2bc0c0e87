'use client';
import { forwardRef, useId } from 'react';
import type { LocaleDefinition } from '../messages/defineLocale.js';
import type { Locale } from '../protocol/locale.js';
import { callSafely } from '../platform/callSafely.js';
import { GlobeIcon } from '../element/GlobeIcon.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useLocale } from '../locale/useLocale.js';
import { useMessages, type MessagesByLocale } from '../locale/useMessages.js';

/**
 * Chooses the language of the messages on screen and of the next WhatsApp message; each language is named in itself.
 * Inside `Root` it changes the form's language; elsewhere it is a separate control.
 * Renders a `<div>` with a label and a native `<select>`, which gets `ref` and the rest of the props.
 * @example
 * <LocalePicker defaultLocale="es" onLocaleChange={(locale) => i18n.changeLanguage(locale)} />
 */
export const LocalePicker = forwardRef<HTMLSelectElement, LocalePickerProps>(function LocalePicker(
  { locale, defaultLocale, onLocaleChange, locales, messages, className, style, render, ...rest },
  ref,
) {
  const language = useLocale({ locale, defaultLocale, onLocaleChange, locales });
  const { t } = useMessages({ locale: language.locale, messages, locales: language.locales });
  const id = useId();
  return (
    <div className={classNames('otp-locale', className)} style={style}>
      <label className="otp-visually-hidden" htmlFor={rest.id ?? id}>
        {t('locale.label')}
      </label>
      <GlobeIcon />
      <Part
        as="select"
        render={render}
        id={id}
        autoComplete="off"
        {...rest}
        ref={ref}
        className="otp-locale-select"
        value={language.locale}
        onChange={(event) => {
          language.setLocale(event.target.value);
          callSafely(rest.onChange, event);
        }}
      >
        {language.locales.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </Part>
    </div>
  );
});

export type LocalePickerProps = PartProps<
  'select',
  {
    /** The language, controlled. */
    readonly locale?: Locale | undefined;
    /** The language until the user chooses one. @default the form's, or the best match of the browser's languages */
    readonly defaultLocale?: Locale | undefined;
    /** Called when the user chooses a language. */
    readonly onLocaleChange?: ((locale: Locale) => void) | undefined;
    /** The languages to choose from, in this order. @default the form's, or the package's */
    readonly locales?: readonly LocaleDefinition[] | undefined;
    /** Your replacements of single messages, by locale. */
    readonly messages?: MessagesByLocale | undefined;
  }
>;
