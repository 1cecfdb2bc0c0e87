'use client';
import { forwardRef, useContext, useId, useState } from 'react';
import { localeNames } from '../messages/catalogues.js';
import { locales as allLocales, type Locale } from '../protocol/locale.js';
import { Part } from './Part.js';
import { classNames, type PartProps } from './partProps.js';
import { WhatsappOtpContext } from './WhatsappOtpContext.js';
import { useWords, type MessageOverrides } from './WordsContext.js';

/**
 * Chooses the language of the words on screen and of the next message; each language is named in itself.
 * Inside `Root` it drives the flow; elsewhere it is a control of its own.
 * Renders a `<div>` with a label and a native `<select>`, which gets `ref` and the rest of the props.
 */
export const LocalePicker = forwardRef<HTMLSelectElement, LocalePickerProps>(function LocalePicker(
  {
    locale,
    defaultLocale,
    onLocaleChange,
    locales = allLocales,
    messages,
    className,
    style,
    render,
    ...rest
  },
  ref,
) {
  const flow = useContext(WhatsappOtpContext)?.flow;
  const [chosen, setChosen] = useState(defaultLocale);
  const words = useWords({ locale: locale ?? flow?.locale ?? chosen, messages });
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
          const next = event.target.value as Locale;
          setChosen(next);
          if (locale === undefined) flow?.setLocale(next);
          onLocaleChange?.(next);
        }}
      >
        {locales.map((each) => (
          <option key={each} value={each} lang={each}>
            {localeNames[each]}
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
    readonly onLocaleChange?: ((locale: Locale) => void) | undefined;
    /** The languages to choose from, in this order. @default all */
    readonly locales?: readonly Locale[] | undefined;
    /** Words of your own, by locale. */
    readonly messages?: MessageOverrides | undefined;
  }
>;
