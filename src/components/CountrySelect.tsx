'use client';
import { memo, useRef } from 'react';
import { callingCodes } from '../phone/countries.js';
import { countryName } from './countryName.js';
import { useCommitEffect } from '../hooks/useCommitEffect.js';
import { useCountryOptions, type CountryOption } from './useCountryOptions.js';
import type { Words } from './WordsContext.js';

/**
 * The country of a number: a list of the browser's own under a short sign, or the sign alone when there is no choice.
 * Renders a `<span>`. Rendered anew only when the country changes, never by typing.
 */
export const CountrySelect = memo(function CountrySelect(props: CountrySelectProps) {
  const { country, countries, words, disabled, readOnly, onChoose } = props;
  const select = useRef<HTMLSelectElement | null>(null);
  const { options, elements } = useCountryOptions(words, countries);
  const only = countries?.length === 1 ? countries[0] : undefined;

  useCommitEffect(() => {
    const element = select.current;
    if (!element) return;
    // A choice made before the page was alive.
    const found = element.value;
    alignOptions(element, options);
    element.value = country;
    if (found !== country && options.some((option) => option.value === found)) onChoose(found);
    // Once: React keeps what it knows to be there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const shown = only ?? country;
  const code = callingCodes.get(shown);
  return (
    <span className="otp-country">
      {only === undefined && (
        <select
          ref={select}
          className="otp-country-select"
          aria-label={words.t('phone.country')}
          aria-disabled={readOnly || undefined}
          autoComplete="off"
          disabled={disabled}
          value={country}
          lang={words.locale}
          onMouseDown={(event) => {
            if (readOnly) event.preventDefault();
          }}
          onChange={(event) => {
            if (readOnly) event.target.value = country;
            else onChoose(event.target.value);
          }}
        >
          {elements}
        </select>
      )}
      {only && <span className="otp-visually-hidden">{countryName(only, words.locale)}</span>}
      <span className="otp-country-code" aria-hidden={!only || undefined} dir="ltr">
        {code ? `${shown} +${code}` : '+'}
      </span>
    </span>
  );
});

export interface CountrySelectProps {
  /** ISO 3166-1 alpha-2, or `''` for none. */
  readonly country: string;
  /** The only countries to choose from; all when left out. */
  readonly countries: readonly string[] | undefined;
  readonly words: Words;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  readonly onChoose: (country: string) => void;
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
