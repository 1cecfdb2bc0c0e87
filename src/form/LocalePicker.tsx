'use client';
import { forwardRef, useContext, useId, useState } from 'react';
import type { LocaleDefinition } from '../messages/defineLocale.js';
import type { Locale } from '../protocol/locale.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { WhatsappOtpContext } from './WhatsappOtpContext.js';
import { useMessages, type MessageOverrides } from '../locale/useMessages.js';

/**
 * Chooses the language of the words on screen and of the next message; each language is named in itself.
 * Inside `Root` it drives the flow; elsewhere it is a control of its own.
 * Renders a `<div>` with a label and a native `<select>`, which gets `ref` and the rest of the props.
 */
export const LocalePicker = forwardRef<HTMLSelectElement, LocalePickerProps>(function LocalePicker(
  { locale, defaultLocale, onLocaleChange, locales, messages, className, style, render, ...rest },
  ref,
) {
  const flow = useContext(WhatsappOtpContext)?.flow;
  const [chosen, setChosen] = useState(defaultLocale);
  const words = useMessages({ locale: locale ?? flow?.locale ?? chosen, messages, locales });
  const id = useId();
  return (
    <div className={classNames('otp-locale', className)} style={style}>
      <label className="otp-visually-hidden" htmlFor={rest.id ?? id}>
        {words.t('locale.label')}
      </label>
      <Part
        as="select"
        render={render}
        id={id}
        autoComplete="off"
        {...rest}
        ref={ref}
        className="otp-locale-select"
        value={words.locale}
        onChange={(event) => {
          rest.onChange?.(event);
          const next = event.target.value;
          setChosen(next);
          if (locale === undefined) flow?.setLocale(next);
          onLocaleChange?.(next);
        }}
      >
        {words.locales.map(({ tag, name }) => (
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
    /** The language at first. @default the flow's, else the best match of the browser's languages */
    readonly defaultLocale?: Locale | undefined;
    /** Called when the person chooses a language. */
    readonly onLocaleChange?: ((locale: Locale) => void) | undefined;
    /** The languages to choose from, in this order. @default the form's, else those of the package */
    readonly locales?: readonly LocaleDefinition[] | undefined;
    /** Words of your own, by locale. */
    readonly messages?: MessageOverrides | undefined;
  }
>;
