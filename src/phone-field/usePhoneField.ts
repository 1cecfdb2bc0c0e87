'use client';
import {
  useContext,
  useEffect,
  useId,
  useImperativeHandle,
  type ComponentPropsWithoutRef,
  type ComponentPropsWithRef,
  type ReactNode,
  type Ref,
} from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import type { PhoneReading } from '../phone-number/phoneReading.js';
import type { Locale } from '../protocol/locale.js';
import { hasContent } from '../element/hasContent.js';
import { PhoneStepContext, type PhoneFieldHandle } from './PhoneStepContext.js';
import { preparePaste } from '../field/preparePaste.js';
import type { FieldLabelProps, FieldRootProps } from '../field/fieldProps.js';
import { useCountryOptions, type CountryOption } from './useCountryOptions.js';
import { useCountrySelect } from './useCountrySelect.js';
import { useDefaultCountry } from './useDefaultCountry.js';
import { useErrorAnnouncement } from '../field/useErrorAnnouncement.js';
import { useFormEntry } from '../field/useFormEntry.js';
import { useKnownCountries } from './useKnownCountries.js';
import { useMergedRef } from '../element/useMergedRef.js';
import { usePhoneHandle } from './usePhoneHandle.js';
import { usePhoneInput } from './usePhoneInput.js';
import { isFirstInvalid, usePhoneValidation } from './usePhoneValidation.js';
import { withDefaults } from '../element/withDefaults.js';
import { useMessages, type UseMessagesOptions } from '../locale/useMessages.js';

/**
 * The life of a number field under elements of an app's own: spread each set of props onto its element. Inside
 * `PhoneStep` it is the step's field. `inputProps` must reach a real `<input>`, `ref` among them.
 */
export function usePhoneField(ownOptions: UsePhoneFieldOptions = {}): UsePhoneFieldResult {
  const step = useContext(PhoneStepContext);
  const {
    value,
    defaultValue,
    onValueChange,
    country: givenCountry,
    defaultCountry,
    onCountryChange,
    countries: givenCountries,
    testPhoneNumbers,
    strict,
    label,
    hint,
    error: givenError,
    handleRef,
    required = step !== null,
    disabled = false,
    readOnly = false,
    locale,
    locales,
    messages,
    id: ownId,
    inputRef: ownRef,
    onInput,
    onPaste,
    onBlur,
    onInvalid,
    onCompositionStart,
    onCompositionEnd,
    'aria-describedby': describedBy,
    ...rest
  } = withDefaults<UsePhoneFieldOptions>(step?.field, ownOptions);
  const words = useMessages({ locale, locales, messages });
  const madeId = useId();
  const id = ownId ?? madeId;
  const countries = useKnownCountries(givenCountries);
  const fallback = useDefaultCountry({ defaultCountry, countries, locale: words.locale });
  const report = usePhoneValidation({ required, words });
  const { inputRef, selectRef, initialText, phone, country, read } = usePhoneInput({
    value,
    defaultValue,
    country: givenCountry,
    fallback,
    countries,
    testPhoneNumbers,
    strict,
    onChange: (change) => {
      report.onChange(change);
      report.validate(inputRef.current, change.reading);
      if (change.cause === 'app') return;
      fields?.prefer(handle);
      if (change.isMoved) onCountryChange?.(change.country);
      if (change.isNew) onValueChange?.(change.value, change);
    },
  });
  const countryOptions = useCountryOptions(words, countries);
  const selectProps = useCountrySelect({
    country,
    options: countryOptions,
    words,
    disabled,
    readOnly,
    selectRef,
    onChoose: phone.choose,
  });

  useIsoLayoutEffect(() => {
    report.validate(inputRef.current, phone.read());
    // The text and what it reads as are reported when they change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [words, required, country, countries, strict]);
  useFormEntry(inputRef, () => {
    const reading = phone.read();
    return 'phoneNumber' in reading ? reading.phoneNumber : '';
  });

  // A step shows the error itself; a field on its own does when it is read.
  const handle = usePhoneHandle({ read, report: step ? undefined : report.report, inputRef });
  useImperativeHandle(handleRef, () => handle, [handle]);
  const fields = step?.fields;
  useEffect(() => fields?.add(handle), [fields, handle]);

  const error = givenError ?? report.error;
  const isInvalid = hasContent(error);
  useErrorAnnouncement(inputRef, error);
  const shownHint = hint === undefined ? defaultHint(countries, words.t('phone.hint')) : hint;
  const hintId = hasContent(shownHint) ? `${id}-hint` : undefined;
  return {
    label: label === undefined ? words.t('phone.label') : hasContent(label) ? label : undefined,
    hint: hintId ? shownHint : undefined,
    error,
    status: report.announcement,
    country,
    chooseCountry: phone.choose,
    countryOptions,
    lang: words.lang,
    rootProps: {
      'data-country': country,
      'data-invalid': isInvalid ? '' : undefined,
      'data-disabled': disabled ? '' : undefined,
      'data-readonly': readOnly ? '' : undefined,
    },
    selectProps,
    labelProps: { htmlFor: id, lang: label === undefined ? words.lang : undefined },
    inputProps: {
      name: 'phone',
      enterKeyHint: 'send',
      ...rest,
      ref: useMergedRef(inputRef, ownRef),
      id,
      type: 'tel',
      inputMode: 'tel',
      autoComplete: 'tel',
      dir: 'ltr',
      maxLength: undefined,
      defaultValue: initialText,
      disabled,
      readOnly,
      'aria-required': required || undefined,
      // Said outright, or the browser calls a field invalid that nobody has filled in yet.
      'aria-invalid': isInvalid,
      'aria-describedby':
        [describedBy, hintId, isInvalid && `${id}-error`].filter(Boolean).join(' ') || undefined,
      onInput: (event) => {
        phone.take(event.nativeEvent.inputType ?? '');
        onInput?.(event);
      },
      onPaste: (event) => {
        onPaste?.(event);
        preparePaste(event);
      },
      onCompositionStart: (event) => {
        phone.compose(true);
        onCompositionStart?.(event);
      },
      onCompositionEnd: (event) => {
        phone.compose(false);
        onCompositionEnd?.(event);
      },
      onBlur: (event) => {
        phone.leave();
        onBlur?.(event);
      },
      onInvalid: (event) => {
        onInvalid?.(event);
        event.preventDefault();
        report.report(phone.read());
        if (isFirstInvalid(event)) event.currentTarget.focus();
      },
    },
    hintProps: { id: `${id}-hint`, lang: hint === undefined ? words.lang : undefined },
    errorProps: { id: `${id}-error`, 'aria-live': 'polite' },
    statusProps: { 'aria-live': 'polite', lang: words.lang },
  };
}

/** What the field decides itself. */
type OwnAttribute =
  | 'autoComplete'
  | 'children'
  | 'className'
  | 'defaultValue'
  | 'dir'
  | 'inputMode'
  | 'maxLength'
  | 'minLength'
  | 'pattern'
  | 'style'
  | 'type'
  | 'value';

/** Every other attribute of an `<input>` goes to it. */
export interface UsePhoneFieldOptions extends Omit<ComponentPropsWithoutRef<'input'>, OwnAttribute> {
  /**
   * The number, when the app holds it: `''` for none, else E.164. While the text is no number, `onValueChange` gives the
   * text as it is typed.
   */
  value?: string | undefined;
  /** The number at first and after a reset of the form, in E.164. @default '' */
  defaultValue?: string | undefined;
  /** Called once for each change of the value, with `''`, the number in E.164, or the text that is no number. */
  onValueChange?: ((value: string, details: PhoneFieldDetails) => void) | undefined;
  /** The country beside the number, when the app holds it: ISO 3166-1 alpha-2, or `''` for none. */
  country?: string | undefined;
  /**
   * The country of an untouched field: ISO 3166-1 alpha-2, or `''` for none.
   * @default the region of the browser's language; without one US for `en`, BR for `pt-br`, and none for `es`
   */
  defaultCountry?: string | undefined;
  /** Called when the country changes: by a choice, or by a number written with its plus. */
  onCountryChange?: ((country: string) => void) | undefined;
  /** The only countries that are listed and accepted (ISO 3166-1 alpha-2). One needs no list. All when left out. */
  countries?: readonly string[] | undefined;
  /** Numbers in E.164 that are accepted whatever `strict` and `countries` say, such as Stytch's `+10000000000`. */
  testPhoneNumbers?: readonly string[] | undefined;
  /** Accepts only numbers of a range that is known to be in use, not all of a possible length. @default false */
  strict?: boolean | undefined;
  /** The visible label; `null` for none. @default the message `phone.label` */
  label?: ReactNode;
  /** Help under the field; `null` for none. @default the message `phone.hint` */
  hint?: ReactNode;
  /** Why the number was not accepted; goes before what the field itself finds. */
  error?: ReactNode;
  /** The name in a form: a submit sends the number in E.164, or `''` where there is none. @default 'phone' */
  name?: string | undefined;
  /** Whether a form may not be submitted without a number. @default true in `PhoneStep`, else false */
  required?: boolean | undefined;
  /** Whether number and country can be read and not changed. @default false */
  readOnly?: boolean | undefined;
  /** Reads the number and moves focus to it. */
  handleRef?: Ref<PhoneFieldHandle> | undefined;
  /** The language of label, hint, messages and country names. @default `Root`'s, else the browser's */
  locale?: Locale | undefined;
  /** Words in place of the catalogue's, by locale. */
  messages?: UseMessagesOptions['messages'];
  /** The languages there are. @default `Root`'s, else those of the package, fetched when they are needed */
  locales?: UseMessagesOptions['locales'];
  /** Gets the `<input>` of the number. */
  inputRef?: Ref<HTMLInputElement> | undefined;
}

export interface UsePhoneFieldResult {
  /** `undefined` where there is none, as for `hint`: leave its element out. */
  readonly label: ReactNode;
  readonly hint: ReactNode;
  /** Why the number was not accepted. Its element must be there before the words are, so that they are heard. */
  readonly error: ReactNode;
  /** That the country has changed by itself, for screen readers only. As with `error`. */
  readonly status: string;
  /** ISO 3166-1 alpha-2: the country beside the number, or `''`. */
  readonly country: string;
  /** Chooses a country, in place of the list: ISO 3166-1 alpha-2, or `''` for none. */
  readonly chooseCountry: (country: string) => void;
  /** The countries to choose from, sorted for the language. With one there is no choice, and no list is needed. */
  readonly countryOptions: readonly CountryOption[];
  /** The language that the words are in. */
  readonly lang: Locale;
  /** State for CSS. */
  readonly rootProps: FieldRootProps & { readonly 'data-country': string };
  /** For a native `<select>` of the `countryOptions`; another list takes `country` and `chooseCountry`. */
  readonly selectProps: ComponentPropsWithRef<'select'>;
  readonly labelProps: FieldLabelProps;
  readonly inputProps: ComponentPropsWithRef<'input'>;
  readonly hintProps: ComponentPropsWithoutRef<'p'>;
  readonly errorProps: ComponentPropsWithoutRef<'p'>;
  readonly statusProps: ComponentPropsWithoutRef<'p'>;
}

/** What is known about a text beside its value. */
export interface PhoneFieldDetails {
  /** The text in the field. */
  readonly text: string;
  /** ISO 3166-1 alpha-2: the country shown beside it, or `''`. */
  readonly country: string;
  /** The number that the text means, or why there is none. */
  readonly reading: PhoneReading;
}

/** With one country there is none other to start a number of. */
function defaultHint(countries: readonly string[] | undefined, hint: string): string | undefined {
  return countries?.length === 1 ? undefined : hint;
}
