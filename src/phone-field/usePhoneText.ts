'use client';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { isFocused } from '../field/rootNode.js';
import { loadedPhoneEngine, loadPhoneEngine } from '../phone-number/loadPhoneEngine.js';
import type { PhoneReading } from '../phone-number/phoneReading.js';
import { selectText } from '../platform/selectText.js';
import { createPhoneTextRules, type PhoneTextRulesOptions } from './createPhoneTextRules.js';
import {
  initialPhoneText,
  nextPhoneText,
  readPhoneText,
  type PhoneTextEvent,
  type PhoneTextReset,
  type PhoneTextState,
} from './nextPhoneText.js';

export interface UsePhoneTextOptions extends PhoneTextRulesOptions {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** The text and the country of the first render. */
  readonly initial: Pick<PhoneTextReset, 'text' | 'country'>;
  /** Called after each event that changed the text, the country or the reading. */
  readonly onChange: (change: PhoneTextTransition) => void;
}

export interface UsePhoneTextResult {
  /** ISO 3166-1 alpha-2: the country to show, or `''`. */
  readonly country: string;
  /** Whether the text starts with a plus, and so contains the calling code. */
  readonly isInternational: boolean;
  readonly dispatch: (event: PhoneTextEvent) => void;
  readonly current: () => PhoneTextState;
  /** Reads the text of the element, with the number engine if it is loaded. */
  readonly readNow: () => PhoneReading;
  /** Reads it once the number engine is loaded or known not to load. */
  readonly read: () => Promise<PhoneReading>;
}

/** One event of the field: the states before and after it. */
export interface PhoneTextTransition {
  readonly event: PhoneTextEvent;
  readonly before: PhoneTextState;
  readonly state: PhoneTextState;
}

const appEvents: readonly PhoneTextEvent['type'][] = ['valueSet', 'countrySet', 'rulesChanged'];

/** How long a read waits for the number engine, in milliseconds. */
const enginePatience = 10_000;

/**
 * Holds the state of a phone field, and keeps its element and the number engine in step with it. The text is written to
 * the element and not rendered, so a key costs no commit as long as the country stays.
 */
export function usePhoneText(options: UsePhoneTextOptions): UsePhoneTextResult {
  const { inputRef, initial, defaultCountry } = options;
  const [first] = useState(() => initialPhoneText(initial, createPhoneTextRules(undefined, options)));
  const newest = useRef(first);
  // The country, unless it is the default.
  const [ownCountry, setOwnCountry] = useState(first.typedCountry ?? first.selectedCountry);
  const [isInternational, setIsInternational] = useState(startsWithPlus(first.text));
  const latest = useRef(options);

  const apply = useCallback(
    (event: PhoneTextEvent): PhoneTextTransition => {
      const before = newest.current;
      const rules = createPhoneTextRules(loadedPhoneEngine(), latest.current);
      const next = nextPhoneText(before, event, rules);
      newest.current = next;
      if (next !== before) showText(inputRef.current, next);
      const country = next.typedCountry ?? next.selectedCountry;
      // Setting the same state again would render once more.
      if (country !== (before.typedCountry ?? before.selectedCountry)) setOwnCountry(country);
      if (startsWithPlus(next.text) !== startsWithPlus(before.text))
        setIsInternational(startsWithPlus(next.text));
      return { event, before, state: next };
    },
    [inputRef],
  );

  const report = useCallback((change: PhoneTextTransition) => {
    if (change.state !== change.before) latest.current.onChange(change);
  }, []);

  const dispatch = useCallback(
    (event: PhoneTextEvent) => {
      const input = inputRef.current;
      if (input && !('text' in event)) {
        // A script may have written text without an event. The app's own changes replace it.
        const isWritten = input.value !== newest.current.text;
        if (isWritten && !appEvents.includes(event.type)) report(apply(fillOf(input)));
        newest.current = { ...newest.current, selection: selectionOf(input) };
      }
      report(apply(event));
    },
    [inputRef, apply, report],
  );

  useIsoLayoutEffect(() => {
    latest.current = options;
  });

  const element = useRef<HTMLInputElement>(null);
  useIsoLayoutEffect(() => {
    const input = inputRef.current;
    if (!input || input === element.current) return;
    const isFirst = element.current === null;
    element.current = input;
    if (input.value === newest.current.text) return;
    if (!isFirst) {
      showText(input, newest.current);
      return;
    }
    // Typed before hydration, or restored by the browser.
    const change = apply(fillOf(input));
    // Parents subscribe to the field in their own effects, after this one.
    queueMicrotask(() => report(change));
  });

  useEffect(() => {
    let isMounted = true;
    loadPhoneEngine().then(
      () => isMounted && dispatch({ type: 'engineLoaded' }),
      // The next read tries again, and tells the user if that fails too.
      () => undefined,
    );
    return () => {
      isMounted = false;
    };
  }, [dispatch]);

  const readNow = useCallback(() => {
    dispatch({ type: 'engineLoaded' });
    return readPhoneText(newest.current, createPhoneTextRules(loadedPhoneEngine(), latest.current));
  }, [dispatch]);

  const read = useCallback(async () => {
    await Promise.race([loadPhoneEngine().catch(() => undefined), wait(enginePatience)]);
    return readNow();
  }, [readNow]);

  const current = useCallback(() => newest.current, []);
  return { country: ownCountry ?? defaultCountry, isInternational, dispatch, current, readNow, read };
}

function startsWithPlus(text: string): boolean {
  return /^\s*[+\uff0b]/.test(text);
}

/** What a script wrote into the element without an event, or the browser before there was a listener. */
function fillOf(input: HTMLInputElement): PhoneTextEvent {
  return { type: 'filled', text: input.value, caret: selectionOf(input).end };
}

function showText(input: HTMLInputElement | null, state: PhoneTextState): void {
  if (!input || state.composedOver) return;
  const { text, selection } = state;
  if (input.value !== text) input.value = text;
  if (!isFocused(input)) return;
  if (input.selectionStart === selection.start && input.selectionEnd === selection.end) return;
  selectText(input, selection.start, selection.end);
}

function selectionOf(input: HTMLInputElement): PhoneTextState['selection'] {
  const end = input.selectionEnd ?? input.value.length;
  return { start: input.selectionStart ?? end, end };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
