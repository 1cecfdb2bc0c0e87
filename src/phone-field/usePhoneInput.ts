'use client';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { knownCountry } from '../phone-number/countries.js';
import { countryOfCallingCode } from '../phone-number/countryOfCallingCode.js';
import { loadPhoneEngine } from '../phone-number/loadPhoneEngine.js';
import type { PhoneReading } from '../phone-number/phoneReading.js';
import {
  createPhoneInput,
  type PhoneInput,
  type PhoneInputChange,
  type PhoneInputOptions,
} from './createPhoneInput.js';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { listenForUndo } from './listenForUndo.js';
import { useFormReset } from '../field/useFormReset.js';

export interface UsePhoneInputOptions extends PhoneInputOptions {
  readonly value: string | undefined;
  readonly defaultValue: string | undefined;
  readonly onChange: (change: PhoneInputChange) => void;
}

export interface UsePhoneInputResult {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** The list of countries, if there is one. */
  readonly selectRef: RefObject<HTMLSelectElement | null>;
  /** The text of the first render, and of the form after a reset. */
  readonly initialText: string;
  readonly phone: PhoneInput;
  /** ISO 3166-1 alpha-2: the country to show, or `''`. */
  readonly country: string;
  /** Reads the number, once the number engine is there or known not to come. */
  readonly read: () => Promise<PhoneReading>;
}

/** How long a read waits for the number engine, in milliseconds. */
const enginePatience = 10_000;

/** Ties the life of a number to its element, to its form, and to what the app gives and hears. */
export function usePhoneInput(options: UsePhoneInputOptions): UsePhoneInputResult {
  const { value, country: given, fallback, countries } = options;
  const inputRef = useRef<HTMLInputElement | null>(null);
  const selectRef = useRef<HTMLSelectElement | null>(null);
  const latest = useRef(options);
  const known = useRef({ value, given });
  const [initial] = useState(() => {
    const text = value ?? options.defaultValue ?? '';
    const chosen = given === undefined ? undefined : knownCountry(given);
    const named = countryOfCallingCode(text, chosen ?? fallback);
    const isAccepted = named === undefined || !countries || countries.includes(named);
    return { text, chosen, named: isAccepted ? named : '' };
  });
  // The country, once it is not the default any more.
  const [country, setCountry] = useState(initial.named ?? initial.chosen);
  const shown = useRef(country);
  const [phone] = useState(() =>
    createPhoneInput({
      initial,
      input: () => inputRef.current,
      options: () => latest.current,
      onChange: (change) => {
        const next = change.isDefault ? undefined : change.country;
        // To set the same again would render once more.
        if (next !== shown.current) setCountry(next);
        shown.current = next;
        latest.current.onChange(change);
      },
    }),
  );

  useIsoLayoutEffect(() => {
    latest.current = options;
    const before = known.current;
    known.current = { value, given };
    if (given !== before.given && given !== undefined && knownCountry(given) !== phone.country()) {
      phone.choose(knownCountry(given));
    }
    if (value !== before.value && value !== undefined) phone.show(value);
  });

  useEffect(() => {
    let isHere = true;
    // Typed before the page was alive, or restored by the browser. Parents subscribe in their own effects, after this.
    queueMicrotask(() => {
      if (isHere && inputRef.current?.value !== initial.text) phone.take('');
    });
    loadPhoneEngine().then(
      () => isHere && phone.review(),
      // The next read tries again, and says so if it fails too.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [phone, initial]);

  useEffect(() => (inputRef.current ? listenForUndo(inputRef.current, phone) : undefined), [phone]);

  useFormReset(inputRef, () => {
    phone.reset();
    // The browser has put the list back to where it was rendered first, and React does not know.
    if (selectRef.current) selectRef.current.value = phone.country();
  });

  const read = useCallback(async () => {
    await Promise.race([loadPhoneEngine().then(phone.review, () => undefined), wait(enginePatience)]);
    return phone.read();
  }, [phone]);

  return { inputRef, selectRef, initialText: initial.text, phone, country: country ?? fallback, read };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
