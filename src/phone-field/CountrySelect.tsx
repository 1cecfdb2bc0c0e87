'use client';
import { memo, useMemo, type ComponentPropsWithRef } from 'react';
import { GlobeIcon } from '../element/GlobeIcon.js';
import { callingCodes } from '../phone-number/countries.js';
import { countryName } from './countryName.js';
import type { CountryOption } from './useCountryOptions.js';

/**
 * The country of a number: a native list under a short label, or only the label if there is one country.
 * Renders a `<span>`. Typing a number does not render it again, only a change of the country does.
 */
export const CountrySelect = memo(function CountrySelect(props: CountrySelectProps) {
  const { country, options, selectProps, lang } = props;
  const only = options.length === 1 ? options[0]?.value : undefined;
  const shown = only ?? country;
  const code = callingCodes.get(shown);
  const elements = useMemo(
    () =>
      options.map(({ value, text, hidden }) => (
        <option key={value} value={value} hidden={hidden} suppressHydrationWarning>
          {text}
        </option>
      )),
    [options],
  );
  return (
    <span className="otp-country">
      {only === undefined && (
        <select {...selectProps} className="otp-country-select">
          {elements}
        </select>
      )}
      {only && <span className="otp-visually-hidden">{countryName(only, lang)}</span>}
      <span className="otp-country-code" aria-hidden={!only || undefined} dir="ltr">
        {code ? (
          <>
            <span className="otp-country-letters">{shown}</span>{' '}
            <span className="otp-country-prefix">{`+${code}`}</span>
          </>
        ) : (
          <GlobeIcon />
        )}
      </span>
    </span>
  );
});

export interface CountrySelectProps {
  /** ISO 3166-1 alpha-2, or `''` for none. */
  readonly country: string;
  readonly options: readonly CountryOption[];
  readonly selectProps: ComponentPropsWithRef<'select'>;
  readonly lang: string;
}
