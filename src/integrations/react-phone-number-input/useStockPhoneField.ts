'use client';
import {
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ClipboardEventHandler,
  type ComponentPropsWithoutRef,
  type FocusEventHandler,
  type ReactNode,
  type Ref,
} from 'react';
import { setCustomValidity } from '../../platform/setCustomValidity.js';
import type { Country, Labels } from 'react-phone-number-input';
import { assignRef } from '../../element/assignRef.js';
import { hasContent } from '../../element/hasContent.js';
import { useIsoLayoutEffect } from '../../element/useIsoLayoutEffect.js';
import { withDefaults } from '../../element/withDefaults.js';
import type { FieldLabelProps, FieldRootProps } from '../../field/fieldProps.js';
import { preparePaste } from '../../field/preparePaste.js';
import { useErrorAnnouncement } from '../../field/useErrorAnnouncement.js';
import { useFormEntry } from '../../field/useFormEntry.js';
import { useFormReset } from '../../field/useFormReset.js';
import { useMessages, type UseMessagesOptions } from '../../locale/useMessages.js';
import { createCountryNames } from '../../phone-field/countryName.js';
import { heldText } from '../../phone-field/heldText.js';
import { phoneErrorMessage } from '../../phone-field/phoneErrorMessage.js';
import { PhoneStepContext, type PhoneFieldHandle } from '../../phone-field/PhoneStepContext.js';
import { usePhoneCountries } from '../../phone-field/usePhoneCountries.js';
import { usePhoneHandle } from '../../phone-field/usePhoneHandle.js';
import { callingCodes } from '../../phone-number/plans/countries.js';
import { loadedPhoneEngine, loadPhoneEngine } from '../../phone-number/loadPhoneEngine.js';
import type { PhoneNumberRefused, PhoneReading } from '../../phone-number/phoneReading.js';
import { readWithoutEngine } from '../../phone-number/readWithoutEngine.js';
import { callSafely } from '../../platform/callSafely.js';
import { focusElement } from '../../platform/focusElement.js';
import { isE164 } from '../../protocol/e164.js';
import type { Locale } from '../../protocol/locale.js';
import { createStockReading } from './createStockReading.js';

/**
 * A phone field around any variant of the stock input of `react-phone-number-input`: spread `stockProps` onto it. The
 * number is our reading of the typed or pasted text, and never the stock input's own. Inside `PhoneStep` it is the step's
 * field.
 *
 * @example
 * function OwnPhoneField() {
 *   const field = useStockPhoneField({ countries: ['US', 'MX'] });
 *   return (
 *     <div {...field.rootProps}>
 *       <label {...field.labelProps}>{field.label}</label>
 *       <PhoneInput {...field.stockProps} flags={flags} countrySelectComponent={OwnCountrySelect} />
 *       <p {...field.errorProps}>{field.error}</p>
 *     </div>
 *   );
 * }
 */
export function useStockPhoneField(ownOptions: UseStockPhoneFieldOptions = {}): UseStockPhoneFieldResult {
  const step = useContext(PhoneStepContext);
  const options = withDefaults<UseStockPhoneFieldOptions>(step?.field, ownOptions);
  const { required = step !== null, disabled = false, readOnly = false, name = 'phone' } = options;
  const { locale, locales, messages: appMessages, testPhoneNumbers, strict } = options;
  const messages = useMessages({ locale, locales, messages: appMessages });
  const { t, lang } = messages;
  const madeId = useId();
  const id = options.id ?? madeId;
  const { countries, defaultCountry } = usePhoneCountries({
    countries: options.countries,
    defaultCountry: options.defaultCountry,
    locale: messages.locale,
  });
  const value = heldText(options.value, 'value');
  const [initial] = useState(() => toNumber(value ?? heldText(options.defaultValue, 'defaultValue')));
  /** The `value` of the stock input. It returns one for the number it shows, and accepts ours. */
  const [stock, setStock] = useState<StockValue>({ value: initial, reset: 0 });
  const [refused, setRefused] = useState<PhoneNumberRefused>();
  const inputRef = useRef<HTMLInputElement>(null);
  const [text] = useState(() => createStockReading(defaultCountry));
  const reported = useRef(value ?? initial ?? '');

  const parse = (written: string, country: string): PhoneReading => {
    const read = loadedPhoneEngine()?.parsePhoneNumber ?? readWithoutEngine;
    return read(written, { country, countries, testPhoneNumbers, strict });
  };
  const latest = useRef({ parse, options, messages, required, value });
  useIsoLayoutEffect(() => {
    latest.current = { parse, options, messages, required, value };
  });

  const readNow = useCallback((): PhoneReading => text.read(latest.current.parse), [text]);

  const update = useCallback(
    (reading: PhoneReading) => {
      const { messages: words, required: isRequired } = latest.current;
      const isFine = 'phoneNumber' in reading || (reading.error === 'required' && !isRequired);
      setCustomValidity(inputRef.current, isFine ? '' : phoneErrorMessage(reading, words));
      if ('phoneNumber' in reading) setRefused(undefined);
    },
    [inputRef],
  );

  const handle = useMemo((): PhoneFieldHandle => {
    const read = async (isQuiet: boolean): Promise<PhoneReading> => {
      await loadPhoneEngine().catch(() => undefined);
      const reading = readNow();
      update(reading);
      if (!isQuiet) setRefused('error' in reading ? reading : undefined);
      return reading;
    };
    return {
      read: ({ quiet = false } = {}) => read(quiet),
      validate: async () => {
        const reading = await read(false);
        if ('phoneNumber' in reading) return { phoneNumber: reading.phoneNumber };
        focusElement(inputRef.current);
        return undefined;
      },
      focus: () => focusElement(inputRef.current),
    };
  }, [readNow, update, inputRef]);
  usePhoneHandle({ handle, inputRef, handleRef: options.handleRef, step });

  const report = (): void => {
    const reading = readNow();
    update(reading);
    const next = 'phoneNumber' in reading ? reading.phoneNumber : (inputRef.current?.value ?? '');
    if (next === reported.current) return;
    reported.current = next;
    step?.fields.prefer(handle);
    step?.onEdited();
    callSafely(options.onValueChange, next, reading);
  };

  // The app's value, if it is not what it was told.
  useIsoLayoutEffect(() => {
    if (value === undefined || value === reported.current) return;
    reported.current = value;
    const next = toNumber(value);
    text.setNumber(next ?? '');
    setStock(({ reset }) => ({ value: next, reset: next === undefined ? reset + 1 : reset }));
    setRefused(undefined);
  }, [value, text]);
  // What the stock input has made of it.
  useIsoLayoutEffect(() => {
    // The stock input ignores a value that comes with a reset.
    if (stock.afterReset !== undefined) setStock({ value: stock.afterReset, reset: stock.reset });
    text.settle();
    update(readNow());
  }, [stock, text, update, readNow]);

  useEffect(() => {
    let isMounted = true;
    loadPhoneEngine().then(
      () => isMounted && update(readNow()),
      // The next read tries again, and tells the user if that fails too.
      () => undefined,
    );
    return () => {
      isMounted = false;
    };
  }, [update, readNow]);

  useFormEntry(inputRef, () => {
    const reading = readNow();
    return 'phoneNumber' in reading ? reading.phoneNumber : '';
  });
  useFormReset(inputRef, () => {
    const next = value === undefined ? initial : toNumber(value);
    text.setNumber(next ?? '');
    setStock(({ reset }) => ({ value: undefined, reset: reset + 1, afterReset: next }));
    setRefused(undefined);
    reported.current = next ?? '';
    if (value === undefined) callSafely(options.onValueChange, next ?? '', readNow());
  });

  const givenRef = options.inputRef;
  const ref = useCallback(
    (element: object | null) => {
      const input = element as HTMLInputElement | null;
      inputRef.current = input;
      text.setInput(input);
      assignRef(givenRef, input);
    },
    [text, givenRef],
  );

  const labels = useMemo((): Labels => {
    const countryNameOf = createCountryNames(lang);
    const names = [...callingCodes.keys()].map((country) => [country, countryNameOf(country)]);
    return {
      ...(Object.fromEntries(names) as Labels),
      ZZ: t('phone.international'),
      country: t('phone.country'),
    };
  }, [lang, t]);

  const error = options.error ?? (refused && phoneErrorMessage(refused, messages));
  const isInvalid = hasContent(error);
  useErrorAnnouncement(inputRef, error);
  const label = options.label === undefined ? t('phone.label') : options.label;
  const hint =
    options.hint === undefined ? (countries?.length === 1 ? undefined : t('phone.hint')) : options.hint;
  const hintId = hasContent(hint) ? `${id}-hint` : undefined;
  const description = [options['aria-describedby'], hintId, isInvalid && `${id}-error`]
    .filter(Boolean)
    .join(' ');

  return {
    label: hasContent(label) ? label : undefined,
    hint: hintId ? hint : undefined,
    error,
    rootProps: {
      'data-invalid': isInvalid ? '' : undefined,
      'data-disabled': disabled ? '' : undefined,
      'data-readonly': readOnly ? '' : undefined,
    },
    labelProps: { htmlFor: id, lang: options.label === undefined ? lang : undefined },
    hintProps: { id: `${id}-hint`, lang: options.hint === undefined ? lang : undefined },
    errorProps: { id: `${id}-error`, 'aria-live': 'polite' },
    stockProps: {
      ref,
      id,
      name,
      ...(stock.value !== undefined && { value: stock.value }),
      reset: stock.reset,
      onChange: (shown) => {
        setStock(({ reset }) => ({ value: shown, reset }));
        report();
        const reading = readNow();
        // A number that the stock input has read in another way.
        if ('phoneNumber' in reading && text.isRaw() && reading.phoneNumber !== shown) {
          text.setNumber(reading.phoneNumber);
          setStock(({ reset }) => ({ value: reading.phoneNumber, reset }));
        }
      },
      onCountryChange: (country) => {
        text.setCountry(country ?? '');
        callSafely(options.onCountryChange, country ?? '');
      },
      onPaste: (event) => {
        callSafely(options.onPaste, event);
        preparePaste(event);
      },
      ...(options.onBlur && { onBlur: options.onBlur }),
      ...(defaultCountry && { defaultCountry: defaultCountry as Country }),
      ...(countries && { countries: countries as Country[] }),
      addInternationalOption: countries === undefined,
      labels,
      locales: lang,
      disabled,
      readOnly,
      autoComplete: 'tel',
      limitMaxLength: false,
      countryCallingCodeEditable: true,
      'aria-required': required,
      'aria-invalid': isInvalid,
      ...(description && { 'aria-describedby': description }),
    },
  };
}

export interface UseStockPhoneFieldOptions {
  readonly id?: string | undefined;
  /** The number, if the app holds it, in E.164; `''` or `null` for none. */
  readonly value?: string | null | undefined;
  /** The number of the first render and after a reset of the form, in E.164. @default '' */
  readonly defaultValue?: string | null | undefined;
  /** Called once for each change by the user, with `''`, the number in E.164, or the text that is not a number. */
  readonly onValueChange?: ((value: string, reading: PhoneReading) => void) | undefined;
  /** ISO 3166-1 alpha-2, or `''` for none. @default the region of the browser's language */
  readonly defaultCountry?: string | undefined;
  /** Called when the stock input shows another country: ISO 3166-1 alpha-2, or `''` for none. */
  readonly onCountryChange?: ((country: string) => void) | undefined;
  /** The only countries that are listed and accepted (ISO 3166-1 alpha-2). @default all */
  readonly countries?: readonly string[] | undefined;
  /** Numbers in E.164 that are accepted whatever `strict` and `countries` say. */
  readonly testPhoneNumbers?: readonly string[] | undefined;
  /** Accepts only numbers of a range that is known to be in use. @default false */
  readonly strict?: boolean | undefined;
  /** The visible label; `null` for none. @default the message `phone.label` */
  readonly label?: ReactNode;
  /** Help under the field; `null` for none. @default the message `phone.hint` */
  readonly hint?: ReactNode;
  /** Why the server or the app did not accept the number. Shown instead of the field's own error. */
  readonly error?: ReactNode;
  /** The name in a form: a submit sends the number in E.164, or `''` if there is none. @default 'phone' */
  readonly name?: string | undefined;
  /** Whether a form may not be submitted without a number. @default true in `PhoneStep`, otherwise false */
  readonly required?: boolean | undefined;
  /** @default false */
  readonly disabled?: boolean | undefined;
  /** Whether the number can be read and not changed. @default false */
  readonly readOnly?: boolean | undefined;
  readonly onBlur?: FocusEventHandler<HTMLElement> | undefined;
  readonly onPaste?: ClipboardEventHandler<HTMLInputElement> | undefined;
  readonly 'aria-describedby'?: string | undefined;
  /** Validates and reads the number, and moves the focus to it. */
  readonly handleRef?: Ref<PhoneFieldHandle> | undefined;
  /** Gets the `<input>` of the number. */
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  /** The language of label, hint, messages and country names. @default `Root`'s, otherwise the browser's */
  readonly locale?: Locale | undefined;
  /** Your own messages, by locale. */
  readonly messages?: UseMessagesOptions['messages'];
  /** The available languages. @default `Root`'s, otherwise the package's, fetched when they are needed */
  readonly locales?: UseMessagesOptions['locales'];
}

export interface UseStockPhoneFieldResult {
  /** `undefined` if there is none, as for `hint`: leave its element out. */
  readonly label: ReactNode;
  readonly hint: ReactNode;
  /** Why the number was not accepted. Render its element before there is an error, so that it is announced. */
  readonly error: ReactNode;
  /** State for CSS. */
  readonly rootProps: FieldRootProps;
  readonly labelProps: FieldLabelProps;
  readonly hintProps: ComponentPropsWithoutRef<'p'>;
  readonly errorProps: ComponentPropsWithoutRef<'p'>;
  /** Props of the stock input. Put yours before them. */
  readonly stockProps: StockProps;
}

/** The props that the hook sets on the stock input. */
export interface StockProps {
  /** Gets the `<input>`. The package's types call it a component. */
  readonly ref: (input: object | null) => void;
  readonly id: string;
  readonly name: string;
  readonly value?: string;
  /** Changes when the input is to become empty. */
  readonly reset: number;
  readonly onChange: (value?: string) => void;
  readonly onCountryChange: (country?: Country) => void;
  readonly onPaste: ClipboardEventHandler<HTMLInputElement>;
  readonly onBlur?: FocusEventHandler<HTMLElement>;
  readonly defaultCountry?: Country;
  readonly countries?: Country[];
  readonly addInternationalOption: boolean;
  readonly labels: Labels;
  readonly locales: string;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  readonly autoComplete: 'tel';
  readonly limitMaxLength: false;
  readonly countryCallingCodeEditable: true;
  readonly 'aria-required': boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}

interface StockValue {
  readonly value: string | undefined;
  /** Changes when the input is to become empty. */
  readonly reset: number;
  readonly afterReset?: string | undefined;
}

/** The stock input takes only a number in E.164. */
function toNumber(text: string | undefined): string | undefined {
  return text !== undefined && isE164(text) ? text : undefined;
}
