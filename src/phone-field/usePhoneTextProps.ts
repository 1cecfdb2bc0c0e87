'use client';
import { useRef } from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { shownCountry } from './nextPhoneText.js';
import { normalizeCountry } from './useNormalizedCountries.js';
import type { UsePhoneTextResult } from './usePhoneText.js';

export interface UsePhoneTextPropsOptions {
  readonly phone: UsePhoneTextResult;
  /** The value that the app holds, as `heldText` returns it. */
  readonly value: string | undefined;
  /** The country that the app holds. */
  readonly country: string | null | undefined;
  readonly defaultCountry: string;
  /** Another one when texts are read differently. */
  readonly rulesKey: string;
}

/** Shows the app's changes of `value` and `country`, in one event when they change together. */
export function usePhoneTextProps({ phone, ...props }: UsePhoneTextPropsOptions): void {
  const { value, country, defaultCountry, rulesKey } = props;
  const { dispatch, current } = phone;
  const before = useRef({ value, country });

  useIsoLayoutEffect(() => {
    const { value: lastValue, country: lastCountry } = before.current;
    before.current = { value, country };
    const state = current();
    const shown = value === undefined && lastValue !== undefined ? '' : value;
    const isNewValue = value !== lastValue && shown !== undefined && shown !== state.value;
    const next = normalizeCountry(country);
    const isNewCountry =
      country !== undefined && country !== lastCountry && next !== shownCountry(state, defaultCountry);
    if (shown !== undefined && (isNewValue || isNewCountry)) {
      // A value that stays is the one that the field reported last, whatever the app made of it.
      const newest = isNewValue ? shown : state.value;
      dispatch({ type: 'valueSet', value: newest, country: isNewCountry ? next : undefined });
    } else if (isNewCountry) {
      dispatch({ type: 'countrySet', country: next });
    }
  }, [value, country, defaultCountry, dispatch, current]);

  const lastRules = useRef(rulesKey);
  useIsoLayoutEffect(() => {
    if (lastRules.current !== rulesKey) dispatch({ type: 'rulesChanged' });
    lastRules.current = rulesKey;
  }, [dispatch, rulesKey]);
}
