'use client';
import { useCallback, useMemo, type ComponentPropsWithRef, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { useCountryOptions, type CountryOption } from './useCountryOptions.js';
import type { UseMessagesResult } from '../locale/useMessages.js';
import type { PhoneTextEvent } from './nextPhoneText.js';
import { normalizeCountry } from './useNormalizedCountries.js';

export interface UseCountrySelectOptions {
  /** ISO 3166-1 alpha-2, or `''` for none. */
  readonly country: string;
  /** The accepted countries; `undefined` for all. */
  readonly countries: readonly string[] | undefined;
  readonly selectRef: RefObject<HTMLSelectElement | null>;
  readonly messages: UseMessagesResult;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  readonly dispatch: (event: PhoneTextEvent) => void;
}

export interface UseCountrySelectResult {
  readonly countryOptions: readonly CountryOption[];
  /** Props of a native list of countries. The same object until the country changes: typing makes no new one. */
  readonly selectProps: ComponentPropsWithRef<'select'>;
  readonly chooseCountry: (country: string) => void;
}

/** The list of countries, as a native `<select>` or the app's own. */
export function useCountrySelect(given: UseCountrySelectOptions): UseCountrySelectResult {
  const { country, countries, messages, disabled, readOnly, selectRef, dispatch } = given;
  const { t, lang } = messages;
  const options = useCountryOptions(messages, countries);
  const chooseCountry = useCallback(
    (chosen: string) => dispatch({ type: 'countrySelected', country: normalizeCountry(chosen) }),
    [dispatch],
  );

  useIsoLayoutEffect(() => {
    const element = selectRef.current;
    if (!element) return;
    // The user may have selected a country before hydration.
    const found = element.value;
    alignOptions(element, options);
    element.value = country;
    if (found !== country && options.some((option) => option.value === found)) chooseCountry(found);
    // Only on mount: later React keeps the list as it rendered it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const selectProps = useMemo(
    (): ComponentPropsWithRef<'select'> => ({
      ref: selectRef,
      'aria-label': t('phone.country'),
      'aria-disabled': readOnly || undefined,
      autoComplete: 'off',
      disabled,
      value: country,
      lang,
      onMouseDown: (event) => {
        if (readOnly) event.preventDefault();
      },
      onKeyDown: (event) => {
        // WebKit opens the list for a key, and shows the choice that is then undone.
        if (readOnly && event.key !== 'Tab' && !event.ctrlKey && !event.metaKey) event.preventDefault();
      },
      onChange: (event) => {
        if (readOnly) event.target.value = country;
        else chooseCountry(event.target.value);
      },
    }),
    [selectRef, t, lang, readOnly, disabled, country, chooseCountry],
  );
  return { countryOptions: options, selectProps, chooseCountry };
}

/**
 * Server and browser may name and order countries differently, with another version of the locale data, and React keeps
 * the server's options. This writes the browser's names and order into them.
 */
function alignOptions(select: HTMLSelectElement, options: readonly CountryOption[]): void {
  options.forEach(({ value, text }, at) => {
    const option = select.options[at];
    if (!option) return;
    if (option.value !== value) option.value = value;
    if (option.text !== text && option.firstChild) option.firstChild.nodeValue = text;
  });
}
