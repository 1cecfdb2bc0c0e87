import { callingCodeOf } from '../phone-number/countries.js';
import { createTextHistory } from './createTextHistory.js';
import { countryOfCallingCode } from '../phone-number/countryOfCallingCode.js';
import { caretAfterMarks, editPhoneText } from './editPhoneText.js';
import { loadedPhoneEngine } from '../phone-number/loadPhoneEngine.js';
import type { PhoneReading, PhoneReadingOptions } from '../phone-number/phoneReading.js';
import { readWithoutEngine } from '../phone-number/readWithoutEngine.js';

/**
 * The life of a number in an input. Text and country are held here and in the element, so that typing renders nothing;
 * what follows from a change is reported once.
 */
export function createPhoneInput(source: PhoneInputSource): PhoneInput {
  let { text, chosen, named } = source.initial;
  const history = createTextHistory();
  let value = text;
  let isComposing = false;

  function base(): string {
    return chosen ?? source.options().fallback;
  }

  function country(): string {
    return named ?? base();
  }

  function read(): PhoneReading {
    const options = { ...source.options(), country: base() };
    const shown = source.input()?.value ?? text;
    return loadedPhoneEngine()?.parsePhoneNumber(shown, options) ?? readWithoutEngine(shown, options);
  }

  /** The country that the text itself names, with a plus; `''` if it is none that is accepted. */
  function namedCountry(): string | undefined {
    const found = (loadedPhoneEngine()?.countryOfText ?? countryOfCallingCode)(text, named ?? base());
    const { countries } = source.options();
    return found === undefined || !countries || countries.includes(found) ? found : '';
  }

  function write(next: string, caret: number): void {
    const input = source.input();
    text = next;
    if (!input || input.value === next) return;
    input.value = next;
    if (input.ownerDocument.activeElement === input) input.setSelectionRange(caret, caret);
  }

  function settle(cause: PhoneInputChange['cause'], from: string): void {
    const reading = read();
    const before = value;
    if (cause !== 'app') value = valueOf(text, reading);
    source.onChange({
      cause,
      value,
      text,
      country: country(),
      isDefault: named === undefined && chosen === undefined,
      reading,
      isNew: value !== before,
      isMoved: country() !== from,
    });
  }

  function put(
    raw: string,
    caret: { readonly marks: number; readonly isAtEnd: boolean },
    inputType: string,
  ): void {
    const from = country();
    if (raw !== '') chosen ??= base();
    const next = grouped(raw, inputType);
    if (next !== text) history.record(text, typed.test(inputType) ? inputType : `over ${text}`);
    write(next, caret.isAtEnd ? next.length : caretAfterMarks(next, caret.marks));
    named = namedCountry();
    settle('text', from);
  }

  function grouped(raw: string, inputType: string): string {
    const engine = loadedPhoneEngine();
    if (!engine) return raw;
    if (!typed.test(inputType)) return engine.pastedPhoneText(raw, base());
    // A composition that goes on would lose its place: only a whole number is grouped.
    const isWhole = !composed.test(inputType) || 'phoneNumber' in read();
    return isWhole ? engine.formatPhoneText(raw, base()) : raw;
  }

  function take(inputType: string): void {
    const input = source.input();
    if (!input || isComposing) return;
    const at = input.selectionStart ?? input.value.length;
    const isAtEnd = at === input.value.length;
    const edit = editPhoneText({ before: text, after: input.value, caret: at, inputType });
    put(edit.text, { marks: edit.marks, isAtEnd }, inputType);
  }

  function restore(found: string | undefined): void {
    if (found === undefined) return;
    const from = country();
    write(found, found.length);
    named = namedCountry();
    settle('text', from);
  }

  return {
    country,
    read,
    take,
    compose: (isOn) => {
      isComposing = isOn;
      if (!isOn) take('insertCompositionText');
    },
    review: () => take('insertText'),
    leave: () => {
      const whole = loadedPhoneEngine()?.pastedPhoneText(text, base());
      if (whole !== undefined && whole !== text) put(whole, { marks: 0, isAtEnd: true }, '');
    },
    show: (given) => {
      if (given === value) return;
      const from = country();
      value = given;
      write(loadedPhoneEngine()?.pastedPhoneText(given, base()) ?? given, given.length);
      named = namedCountry();
      settle('app', from);
    },
    choose: (to) => {
      const from = country();
      const next = loadedPhoneEngine()?.textInCountry(text, from, to) ?? withoutCallingCode(text);
      if (next !== text) history.record(text, `to ${to}`);
      chosen = to;
      named = undefined;
      write(next, next.length);
      settle('choice', from);
    },
    undo: () => restore(history.undo(text)),
    redo: () => restore(history.redo(text)),
    reset: () => {
      chosen = source.initial.chosen;
      named = undefined;
      take('');
    },
  };
}

export interface PhoneInput {
  /** ISO 3166-1 alpha-2: the country shown beside the text, or `''`. */
  readonly country: () => string;
  /** Reads the text, with what is known of the numbers of the world so far. */
  readonly read: () => PhoneReading;
  /** Takes over what an edit made of the element; without an `inputType`, what the browser filled in. */
  readonly take: (inputType: string) => void;
  /** While text is being composed, nothing touches it. */
  readonly compose: (isOn: boolean) => void;
  /** The number engine has arrived: reads and groups the text again. */
  readonly review: () => void;
  /** The person leaves: shows whose the number is, if it was written without a plus and not as a national one. */
  readonly leave: () => void;
  /** Shows a value that comes from the app. */
  readonly show: (value: string) => void;
  /** A country was chosen beside the text. */
  readonly choose: (country: string) => void;
  /** Takes back what was typed, pasted or regrouped last. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** The form was reset: takes over the element's text as that of an untouched field. */
  readonly reset: () => void;
}

export interface PhoneInputSource {
  /** What an untouched field has. */
  readonly initial: {
    readonly text: string;
    /** The country, if it is not the default. */
    readonly chosen: string | undefined;
    /** The country that the text names with its plus. */
    readonly named: string | undefined;
  };
  readonly input: () => HTMLInputElement | null;
  readonly options: () => PhoneInputOptions;
  readonly onChange: (change: PhoneInputChange) => void;
}

export interface PhoneInputOptions extends PhoneReadingOptions {
  /** ISO 3166-1 alpha-2: the country of an untouched field, or `''`. */
  readonly fallback: string;
}

export interface PhoneInputChange {
  /** What changed: the text, a choice of a country, or the app's value. */
  readonly cause: 'text' | 'choice' | 'app';
  /** `''`, a number in E.164, or the text as it is typed. */
  readonly value: string;
  readonly text: string;
  /** ISO 3166-1 alpha-2, or `''`. */
  readonly country: string;
  /** The country is that of an untouched field, and goes where it goes. */
  readonly isDefault: boolean;
  readonly reading: PhoneReading;
  /** The value is another than before. */
  readonly isNew: boolean;
  /** The country is another than before. */
  readonly isMoved: boolean;
}

/** Edits that are part of typing. Every other (a paste, a drop, an autofill) brings a whole text. */
const typed = /^(?:insert(?:Text|CompositionText|FromComposition)$|delete|history)/;

const composed = /^insert(?:CompositionText|FromComposition)$/;

function valueOf(text: string, reading: PhoneReading): string {
  if ('phoneNumber' in reading) return reading.phoneNumber;
  return text.trim() === '' ? '' : text;
}

function withoutCallingCode(text: string): string {
  const digits = /^\s*\+(.*)$/.exec(text)?.[1]?.replace(/\D/g, '');
  return digits === undefined ? text : digits.slice(callingCodeOf(digits)?.length ?? 0);
}
