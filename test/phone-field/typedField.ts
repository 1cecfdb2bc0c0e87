import {
  createPhoneTextRules,
  type PhoneTextRulesOptions,
} from '../../src/phone-field/createPhoneTextRules.js';
import { countMarks } from '../../src/phone-field/editPhoneText.js';
import {
  initialPhoneText,
  nextPhoneText,
  shownCountry,
  type PhoneTextEvent,
} from '../../src/phone-field/nextPhoneText.js';
import { phoneTextEvent } from '../../src/phone-field/phoneTextEvent.js';
import { toPhoneFieldChange } from '../../src/phone-field/toPhoneFieldChange.js';
import * as phoneEngine from '../../src/phone-number/phoneEngine.js';

export interface TypedFieldOptions extends Partial<PhoneTextRulesOptions> {
  /** Whether the number engine is loaded from the start. @default true */
  readonly isEngineLoaded?: boolean;
  readonly text?: string;
}

/** A phone field without a browser: edits the text at the selection as a browser does, and reports as the field does. */
export function createTypedField(options: TypedFieldOptions = {}) {
  const { isEngineLoaded = true, text = '', defaultCountry = 'US', ...rest } = options;
  let engine = isEngineLoaded ? phoneEngine : undefined;
  const rules = () => createPhoneTextRules(engine, { defaultCountry, ...rest });
  let state = initialPhoneText({ text, country: undefined }, rules());
  /** The selection of the element, which the user moves without an event. */
  let { selection } = state;
  const values: string[] = [];
  const countries: string[] = [];
  const reasons: (string | undefined)[] = [];

  function send(event: PhoneTextEvent): void {
    const before = state;
    state = nextPhoneText('text' in event ? before : { ...before, selection }, event, rules());
    ({ selection } = state);
    const change = toPhoneFieldChange({ event, before, state }, defaultCountry);
    if (change.valueChanged) values.push(change.value);
    if (change.countryChanged) countries.push(change.country);
    if (change.valueChanged || change.countryChanged) reasons.push(change.reason);
  }

  function edit(inputType: string, start: number, end: number, data = ''): void {
    const value = state.text.slice(0, start) + data + state.text.slice(end);
    const input = { value, selectionStart: start + data.length };
    send(phoneTextEvent({ input, inputType, isPaste: false, before: selection }));
  }

  function insert(inputType: string, data: string): void {
    edit(inputType, selection.start, selection.end, data);
  }

  function erase(inputType: string, to: (text: string, at: number) => number): void {
    const { start, end } = selection;
    if (start !== end) return edit(inputType, start, end);
    const other = to(state.text, start);
    if (other !== start) edit(inputType, Math.min(start, other), Math.max(start, other));
  }

  return {
    values,
    countries,
    reasons,
    send,
    state: () => state,
    selection: () => selection,
    country: () => shownCountry(state, defaultCountry),
    /** The text with its caret as a bar. */
    shown: () => `${state.text.slice(0, selection.end)}|${state.text.slice(selection.end)}`,
    /** The number, or the error. */
    read: () => ('phoneNumber' in state.reading ? state.reading.phoneNumber : state.reading.error),
    marksBeforeCaret: () => countMarks(state.text.slice(0, selection.end)),
    type: (keys: string) => {
      for (const key of keys) insert('insertText', key);
    },
    paste: (pasted: string) => insert('insertFromPaste', pasted),
    fill: (filled: string) => edit('', 0, state.text.length, filled),
    backspace: (times = 1) => {
      for (let time = 0; time < times; time += 1) {
        erase('deleteContentBackward', (_text, at) => Math.max(0, at - 1));
      }
    },
    remove: () => erase('deleteContentForward', (shown, at) => Math.min(shown.length, at + 1)),
    /** Deletes as Chromium does on Linux: spaces and the word or the punctuation before them. */
    backspaceWord: () =>
      erase(
        'deleteWordBackward',
        (shown, at) => /(?:\w+|[^\w\s]+)?\s*$/.exec(shown.slice(0, at))?.index ?? 0,
      ),
    removeWord: () =>
      erase(
        'deleteWordForward',
        (shown, at) => at + (/^(?:\w+|[^\w\s]+)?\s*/.exec(shown.slice(at))?.[0].length ?? 0),
      ),
    select: (start: number, end = start) => {
      selection = { start, end };
    },
    choose: (country: string) => send({ type: 'countrySelected', country }),
    undo: () => send({ type: 'undone' }),
    redo: () => send({ type: 'redone' }),
    blur: () => send({ type: 'blurred' }),
    set: (value: string, country?: string) => send({ type: 'valueSet', value, country }),
    loadEngine: () => {
      engine = phoneEngine;
      send({ type: 'engineLoaded' });
    },
  };
}
