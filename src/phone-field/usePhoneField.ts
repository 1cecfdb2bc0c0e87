'use client';
import {
  useContext,
  useId,
  type ComponentPropsWithoutRef,
  type ComponentPropsWithRef,
  type ReactNode,
  type Ref,
} from 'react';
import { hasContent } from '../element/hasContent.js';
import { useMergedRef } from '../element/useMergedRef.js';
import { withDefaults } from '../element/withDefaults.js';
import type { FieldLabelProps, FieldRootProps } from '../field/fieldProps.js';
import { useErrorAnnouncement } from '../field/useErrorAnnouncement.js';
import { useMessages, type UseMessagesOptions } from '../locale/useMessages.js';
import { callSafely } from '../platform/callSafely.js';
import type { Locale } from '../protocol/locale.js';
import { PhoneStepContext, type PhoneFieldHandle } from './PhoneStepContext.js';
import type { PhoneFieldChange, PhoneFieldDetails } from './toPhoneFieldChange.js';
import type { CountryOption } from './useCountryOptions.js';
import { useCountrySelect } from './useCountrySelect.js';
import { usePhoneCountries } from './usePhoneCountries.js';
import { usePhoneFeedback } from './usePhoneFeedback.js';
import { usePhoneHandle } from './usePhoneHandle.js';
import { usePhoneInputEvents } from './usePhoneInputEvents.js';
import { usePhoneNumber } from './usePhoneNumber.js';

/**
 * A phone field with your own elements: spread each set of props onto its element. Inside `PhoneStep` it is the step's
 * field. `inputProps` must reach a real `<input>`, including their `ref`.
 *
 * @example
 * function OwnPhoneField() {
 *   const field = usePhoneField({ countries: ['US'] });
 *   return (
 *     <div {...field.rootProps}>
 *       <label {...field.labelProps}>{field.label}</label>
 *       <input {...field.inputProps} />
 *       <p {...field.errorProps}>{field.error}</p>
 *       <p {...field.statusProps}>{field.status}</p>
 *     </div>
 *   );
 * }
 */
export function usePhoneField(ownOptions: UsePhoneFieldOptions = {}): UsePhoneFieldResult {
  const step = useContext(PhoneStepContext);
  const options = withDefaults<UsePhoneFieldOptions>(step?.field, ownOptions);
  const { required = step !== null, disabled = false, readOnly = false } = options;
  const { locale, locales, messages: appMessages, label, hint } = options;
  const messages = useMessages({ locale, locales, messages: appMessages });
  const { t, lang } = messages;
  const madeId = useId();
  const id = options.id ?? madeId;
  const { countries, defaultCountry } = usePhoneCountries({
    countries: options.countries,
    defaultCountry: options.defaultCountry,
    locale: messages.locale,
  });
  const { inputRef, selectRef, initialText, phone } = usePhoneNumber({
    value: options.value,
    defaultValue: options.defaultValue,
    country: options.country,
    defaultCountry,
    countries,
    testPhoneNumbers: options.testPhoneNumbers,
    strict: options.strict,
    onChange: reportChange,
  });
  const { country, dispatch } = phone;
  const feedback = usePhoneFeedback({ inputRef, messages, required, phone });
  const { handle } = feedback;
  usePhoneHandle({ handle, inputRef, handleRef: options.handleRef, step });
  const { countryOptions, selectProps, chooseCountry } = useCountrySelect({
    country,
    countries,
    messages,
    disabled,
    readOnly,
    selectRef,
    dispatch,
  });
  const events = usePhoneInputEvents({
    inputRef,
    phone,
    app: options,
    onRefused: () => feedback.show(phone.readNow()),
  });

  function reportChange(change: PhoneFieldChange): void {
    const { reason, text, reading, valueChanged, countryChanged } = change;
    feedback.onChange(change);
    if (reason === undefined) return;
    if (valueChanged || countryChanged) step?.fields.prefer(handle);
    if (valueChanged) step?.onEdited();
    const details: PhoneFieldDetails = { reason, text, country: change.country, reading };
    if (countryChanged) callSafely(options.onCountryChange, change.country, details);
    if (valueChanged) callSafely(options.onValueChange, change.value, details);
  }

  const error = options.error ?? feedback.error;
  const isInvalid = hasContent(error);
  useErrorAnnouncement(inputRef, error);
  const shownHint = hint === undefined ? defaultHint(countries, t('phone.hint')) : hint;
  const hintId = hasContent(shownHint) ? `${id}-hint` : undefined;
  return {
    label: label === undefined ? t('phone.label') : hasContent(label) ? label : undefined,
    hint: hintId ? shownHint : undefined,
    error,
    status: feedback.status,
    country,
    chooseCountry,
    countryOptions,
    lang,
    rootProps: {
      'data-country': country,
      'data-international': phone.isInternational ? '' : undefined,
      'data-invalid': isInvalid ? '' : undefined,
      'data-disabled': disabled ? '' : undefined,
      'data-readonly': readOnly ? '' : undefined,
    },
    selectProps,
    labelProps: { htmlFor: id, lang: label === undefined ? lang : undefined },
    inputProps: {
      name: 'phone',
      enterKeyHint: 'send',
      ...inputAttributes(options),
      ...events,
      ref: useMergedRef(inputRef, options.inputRef),
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
      // Always set, or the browser calls a field invalid that nobody has filled in yet.
      'aria-invalid': isInvalid,
      'aria-describedby':
        [options['aria-describedby'], hintId, isInvalid && `${id}-error`].filter(Boolean).join(' ') ||
        undefined,
    },
    hintProps: { id: `${id}-hint`, lang: hint === undefined ? lang : undefined },
    errorProps: { id: `${id}-error`, 'aria-live': 'polite' },
    statusProps: { 'aria-live': 'polite', lang },
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
   * The number, if the app holds it, in E.164; `''` or `null` for none. While the text is not a number, `onValueChange`
   * reports the text as it is typed. A value that becomes `undefined` empties the field.
   */
  value?: string | null | undefined;
  /** The number of the first render and after a reset of the form, in E.164. @default '' */
  defaultValue?: string | null | undefined;
  /**
   * Called once for each change of the value by the user, with `''`, the number in E.164, or the text that is not a
   * number. What the app sets through `value` and `country` is not reported.
   */
  onValueChange?: ((value: string, details: PhoneFieldDetails) => void) | undefined;
  /**
   * The country next to the number, if the app holds it: ISO 3166-1 alpha-2, `''` or `null` for none. A number with its
   * plus keeps its country.
   */
  country?: string | null | undefined;
  /**
   * The country of an untouched field: ISO 3166-1 alpha-2, or `''` for none.
   * @default the region of the browser's language; without a region US for `en`, BR for `pt-br`, and none for `es`
   */
  defaultCountry?: string | undefined;
  /** Called when the user changes the country: by selecting one, or by a number with its plus. */
  onCountryChange?: ((country: string, details: PhoneFieldDetails) => void) | undefined;
  /** The only countries that are listed and accepted (ISO 3166-1 alpha-2). With one, there is no list. @default all */
  countries?: readonly string[] | undefined;
  /** Numbers in E.164 that are accepted whatever `strict` and `countries` say, such as Stytch's `+10000000000`. */
  testPhoneNumbers?: readonly string[] | undefined;
  /** Accepts only numbers of a range that is known to be in use, not all of a possible length. @default false */
  strict?: boolean | undefined;
  /** The visible label; `null` for none. @default the message `phone.label` */
  label?: ReactNode;
  /** Help under the field; `null` for none. @default the message `phone.hint` */
  hint?: ReactNode;
  /** Why the server or the app did not accept the number. Shown instead of the field's own error. */
  error?: ReactNode;
  /** The name in a form: a submit sends the number in E.164, or `''` if there is none. @default 'phone' */
  name?: string | undefined;
  /** Whether a form may not be submitted without a number. @default true in `PhoneStep`, otherwise false */
  required?: boolean | undefined;
  /** Whether number and country can be read and not changed. @default false */
  readOnly?: boolean | undefined;
  /** Validates and reads the number, and moves the focus to it. */
  handleRef?: Ref<PhoneFieldHandle> | undefined;
  /** The language of label, hint, messages and country names. @default `Root`'s, otherwise the browser's */
  locale?: Locale | undefined;
  /** Your own messages, by locale. */
  messages?: UseMessagesOptions['messages'];
  /** The available languages. @default `Root`'s, otherwise the package's, fetched when they are needed */
  locales?: UseMessagesOptions['locales'];
  /** Gets the `<input>` of the number. */
  inputRef?: Ref<HTMLInputElement> | undefined;
}

export interface UsePhoneFieldResult {
  /** `undefined` if there is none, as for `hint`: leave its element out. */
  readonly label: ReactNode;
  readonly hint: ReactNode;
  /** Why the number was not accepted. Render its element before there is an error, so that it is announced. */
  readonly error: ReactNode;
  /** That the text has changed the country, for screen readers only. Render its element always, as with `error`. */
  readonly status: string;
  /** ISO 3166-1 alpha-2: the country next to the number, or `''`. */
  readonly country: string;
  /** Selects a country, for your own list: ISO 3166-1 alpha-2, or `''` for none. */
  readonly chooseCountry: (country: string) => void;
  /** The countries to choose from, sorted for the language. With one, no list is needed. */
  readonly countryOptions: readonly CountryOption[];
  /** The language that the messages are in. */
  readonly lang: Locale;
  /** State for CSS. */
  readonly rootProps: FieldRootProps & {
    readonly 'data-country': string;
    readonly 'data-international': '' | undefined;
  };
  /** For a native `<select>` of the `countryOptions`; another list takes `country` and `chooseCountry`. */
  readonly selectProps: ComponentPropsWithRef<'select'>;
  readonly labelProps: FieldLabelProps;
  readonly inputProps: ComponentPropsWithRef<'input'>;
  readonly hintProps: ComponentPropsWithoutRef<'p'>;
  readonly errorProps: ComponentPropsWithoutRef<'p'>;
  readonly statusProps: ComponentPropsWithoutRef<'p'>;
}

/** The app's attributes of the `<input>`, without the options of the field. */
function inputAttributes(options: UsePhoneFieldOptions): ComponentPropsWithoutRef<'input'> {
  const {
    value: _value,
    defaultValue: _defaultValue,
    onValueChange: _onValueChange,
    country: _country,
    defaultCountry: _defaultCountry,
    onCountryChange: _onCountryChange,
    countries: _countries,
    testPhoneNumbers: _testPhoneNumbers,
    strict: _strict,
    label: _label,
    hint: _hint,
    error: _error,
    required: _required,
    handleRef: _handleRef,
    locale: _locale,
    messages: _messages,
    locales: _locales,
    inputRef: _inputRef,
    ...attributes
  } = options;
  return attributes;
}

/** With one country, no number can start with another one. */
function defaultHint(countries: readonly string[] | undefined, hint: string): string | undefined {
  return countries?.length === 1 ? undefined : hint;
}
