'use client';
import { useMemo, type ComponentPropsWithRef, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import type { CountryOption } from './useCountryOptions.js';
import type { UseMessagesResult } from '../locale/useMessages.js';

export interface UseCountrySelectOptions {
  /** ISO 3166-1 alpha-2, or `''` for none. */
  readonly country: string;
  readonly options: readonly CountryOption[];
  readonly selectRef: RefObject<HTMLSelectElement | null>;
  readonly words: UseMessagesResult;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  readonly onChoose: (country: string) => void;
}

/** Props of a native list of countries. The same object until the country changes: typing makes no new one. */
export function useCountrySelect(given: UseCountrySelectOptions): ComponentPropsWithRef<'select'> {
  const { country, options, words, disabled, readOnly, selectRef, onChoose } = given;

  useIsoLayoutEffect(() => {
    const element = selectRef.current;
    if (!element) return;
    // A choice made before the page was alive.
    const found = element.value;
    alignOptions(element, options);
    element.value = country;
    if (found !== country && options.some((option) => option.value === found)) onChoose(found);
    // Once: React keeps what it knows to be there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return useMemo(
    () => ({
      ref: selectRef,
      'aria-label': words.t('phone.country'),
      'aria-disabled': readOnly || undefined,
      autoComplete: 'off',
      disabled,
      value: country,
      lang: words.lang,
      onMouseDown: (event) => {
        if (readOnly) event.preventDefault();
      },
      onKeyDown: (event) => {
        // WebKit opens the list for a key, and shows the choice that is then undone.
        if (readOnly && event.key !== 'Tab' && !event.ctrlKey && !event.metaKey) event.preventDefault();
      },
      onChange: (event) => {
        if (readOnly) event.target.value = country;
        else onChoose(event.target.value);
      },
    }),
    [selectRef, words, readOnly, disabled, country, onChoose],
  );
}

/**
 * Server and browser may name and order countries differently (another version of the locale data), and React leaves
 * the server's options as they are. This writes the browser's into them.
 */
function alignOptions(select: HTMLSelectElement, options: readonly CountryOption[]): void {
  options.forEach(({ value, text }, at) => {
    const option = select.options[at];
    if (!option) return;
    if (option.value !== value) option.value = value;
    if (option.text !== text && option.firstChild) option.firstChild.nodeValue = text;
  });
}
