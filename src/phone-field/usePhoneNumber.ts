'use client';
import { useRef, useState, type RefObject } from 'react';
import { useFormEntry } from '../field/useFormEntry.js';
import { useFormReset } from '../field/useFormReset.js';
import { heldText } from './heldText.js';
import { toPhoneFieldChange, type PhoneFieldChange } from './toPhoneFieldChange.js';
import { normalizeCountry } from './useNormalizedCountries.js';
import { usePhoneText, type UsePhoneTextOptions, type UsePhoneTextResult } from './usePhoneText.js';
import { usePhoneTextProps } from './usePhoneTextProps.js';

export interface UsePhoneNumberOptions extends Omit<
  UsePhoneTextOptions,
  'inputRef' | 'initial' | 'onChange'
> {
  readonly value: string | null | undefined;
  readonly defaultValue: string | null | undefined;
  readonly country: string | null | undefined;
  readonly onChange: (change: PhoneFieldChange) => void;
}

export interface UsePhoneNumberResult {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** The list of countries, if there is one. */
  readonly selectRef: RefObject<HTMLSelectElement | null>;
  /** The text of the first render, and of the form after a reset. */
  readonly initialText: string;
  readonly phone: UsePhoneTextResult;
}

/** The number in the field, between what the app sets, what the user types, and the form around them. */
export function usePhoneNumber(options: UsePhoneNumberOptions): UsePhoneNumberResult {
  const { country, defaultCountry, countries, testPhoneNumbers, strict, onChange } = options;
  const value = heldText(options.value, 'value');
  const defaultValue = heldText(options.defaultValue, 'defaultValue');
  const inputRef = useRef<HTMLInputElement>(null);
  const selectRef = useRef<HTMLSelectElement>(null);
  const [initial] = useState({
    text: value ?? defaultValue ?? '',
    country: country === undefined ? undefined : normalizeCountry(country),
  });

  const phone = usePhoneText({
    inputRef,
    initial,
    defaultCountry,
    countries,
    testPhoneNumbers,
    strict,
    onChange: (transition) => onChange(toPhoneFieldChange(transition, defaultCountry)),
  });
  const rulesKey = [defaultCountry, countries, testPhoneNumbers, strict].join('|');
  usePhoneTextProps({ phone, value, country, defaultCountry, rulesKey });

  useFormEntry(inputRef, () => {
    const reading = phone.readNow();
    return 'phoneNumber' in reading ? reading.phoneNumber : '';
  });
  useFormReset(inputRef, () => {
    phone.dispatch({ type: 'formReset', ...initial, heldValue: value });
    // The browser has reset the list to the option that it had first, and React does not know.
    const shown = phone.current();
    if (selectRef.current) {
      selectRef.current.value = shown.typedCountry ?? shown.selectedCountry ?? defaultCountry;
    }
  });

  return { inputRef, selectRef, initialText: initial.text, phone };
}
