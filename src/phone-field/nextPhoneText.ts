import type { PhoneReading } from '../phone-number/phoneReading.js';
import { caretAfterMarks, countMarks, editPhoneText } from './editPhoneText.js';

/**
 * The state of a phone field after an event. It knows nothing of React and the DOM; all that it knows about phone numbers
 * are the `rules`.
 */
export function nextPhoneText(
  state: PhoneTextState,
  event: PhoneTextEvent,
  rules: PhoneTextRules,
): PhoneTextState {
  switch (event.type) {
    case 'inserted':
    case 'deleted':
    case 'pasted':
    case 'filled':
      // While text is being composed, nothing may touch it.
      return state.composedOver
        ? { ...state, text: event.text, selection: caretAt(event.caret) }
        : edit(state, event, rules);
    case 'compositionStarted':
      return { ...state, composedOver: stepOf(state, state.selection) };
    case 'compositionEnded':
      return edit({ ...state, ...state.composedOver, composedOver: undefined }, event, rules);
    case 'countrySelected':
      return selectCountry(state, event.country, rules);
    case 'countrySet':
      return setCountry(state, event.country, rules);
    case 'valueSet':
      return setValue(state, event, rules);
    case 'undone':
      return restore(state, { from: state.past, to: state.future, isUndo: true }, rules);
    case 'redone':
      return restore(state, { from: state.future, to: state.past, isUndo: false }, rules);
    case 'blurred':
      return leave(state, rules);
    case 'engineLoaded':
      return regroup(state, rules);
    case 'rulesChanged':
      return review(state, state, rules);
    case 'formReset':
      return resetForm(state, event, rules);
  }
}

/** The state of a field that nobody has touched. The text is shown as it is given, so that a server renders the same. */
export function initialPhoneText(
  { text, country }: Pick<PhoneTextReset, 'text' | 'country'>,
  rules: PhoneTextRules,
): PhoneTextState {
  const selected = country ?? rules.defaultCountry;
  const step = {
    text,
    selection: caretAt(text.length),
    selectedCountry: country,
    typedCountry: rules.countryOfText(text, selected),
    internationalNumber: undefined,
  };
  return {
    ...step,
    value: text,
    isValueFromApp: true,
    reading: readPhoneText(step, rules),
    composedOver: undefined,
    run: undefined,
    past: [],
    future: [],
  };
}

/** The number that a text means now, also while it is being composed. */
export function readPhoneText(step: PhoneTextStep, rules: PhoneTextRules): PhoneReading {
  const reading = rules.parse(step.text, step.selectedCountry ?? rules.defaultCountry);
  const known = step.internationalNumber;
  const isOther = known !== undefined && 'phoneNumber' in reading && reading.phoneNumber !== known;
  return isOther ? { error: 'ambiguous' } : reading;
}

/** ISO 3166-1 alpha-2: the country shown next to the text, or `''`. */
export function shownCountry(state: PhoneTextState, defaultCountry: string): string {
  return state.typedCountry ?? state.selectedCountry ?? defaultCountry;
}

export interface PhoneTextState extends PhoneTextStep {
  /** The number that the text means, or why there is none. */
  readonly reading: PhoneReading;
  /** The value that the app knows: `''`, a number in E.164, or the text that is not a number. */
  readonly value: string;
  /** The app set the value, and the user has not changed it. */
  readonly isValueFromApp: boolean;
  /** The step before the text that is being composed; `undefined` while none is. */
  readonly composedOver: PhoneTextStep | undefined;
  /** The kind of the last edit. The next edit of the same kind at the same place belongs to its undo step. */
  readonly run: 'typing' | 'deleting' | undefined;
  readonly past: readonly PhoneTextStep[];
  readonly future: readonly PhoneTextStep[];
}

/** What one undo step restores. */
export interface PhoneTextStep {
  readonly text: string;
  readonly selection: TextSelection;
  /** The country of a number without a plus, ISO 3166-1 alpha-2 or `''`; `undefined` while it is the default. */
  readonly selectedCountry: string | undefined;
  /** The country that the text names with its plus; `''` if it is not an accepted one. */
  readonly typedCountry: string | undefined;
  /**
   * The international number that the text was before another country was selected, in digits after a plus. Until the
   * text is edited, it does not mean any other number.
   */
  readonly internationalNumber: string | undefined;
}

/** In UTF-16 units. */
export interface TextSelection {
  readonly start: number;
  readonly end: number;
}

export type PhoneTextEvent =
  | (PhoneTextEdit & { readonly type: 'inserted' | 'pasted' | 'filled' | 'compositionEnded' })
  | (PhoneTextEdit & {
      readonly type: 'deleted';
      /** The `inputType` of the browser's input event. */
      readonly inputType: string;
    })
  | { readonly type: 'compositionStarted' }
  /** The user or a password manager selected a country. */
  | { readonly type: 'countrySelected'; readonly country: string }
  /** The app set the country, and does not hold the value. */
  | { readonly type: 'countrySet'; readonly country: string }
  /** The app set the value, and maybe the country with it. */
  | { readonly type: 'valueSet'; readonly value: string; readonly country: string | undefined }
  | { readonly type: 'undone' | 'redone' | 'blurred' | 'engineLoaded' | 'rulesChanged' }
  | (PhoneTextReset & { readonly type: 'formReset' });

/** What the browser made of an edit. */
export interface PhoneTextEdit {
  readonly text: string;
  /** Where the caret is after the edit, in UTF-16 units. */
  readonly caret: number;
  /** The selection before the edit, if the browser told it. */
  readonly before?: TextSelection | undefined;
}

export interface PhoneTextReset {
  /** The text of an untouched field. */
  readonly text: string;
  /** The country of an untouched field, if it is not the default. */
  readonly country: string | undefined;
  /** The value that the app holds; it wins over `text`. */
  readonly heldValue?: string | undefined;
}

/** All that a state needs to know about phone numbers. A country is ISO 3166-1 alpha-2, or `''` for none. */
export interface PhoneTextRules {
  readonly defaultCountry: string;
  readonly parse: (text: string, country: string) => PhoneReading;
  /**
   * The number of a text that does not need a selected country, in digits after a plus. It may be incomplete.
   */
  readonly internationalNumber: (text: string) => string | undefined;
  /** Groups a text that is being typed. */
  readonly formatTyped: (text: string, country: string) => string;
  /** Groups a text that came in one piece, and writes a number of another country with its plus. */
  readonly formatWhole: (text: string, country: string) => string;
  readonly textInCountry: (text: string, from: string, to: string) => string;
  /** The country that a text with a plus names: `''` if it is not accepted, `undefined` if the text names none. */
  readonly countryOfText: (text: string, current: string) => string | undefined;
}

/** Older steps than these are forgotten. */
const longestHistory = 100;

function edit(
  state: PhoneTextState,
  event: PhoneTextEdit & { readonly type: string; readonly inputType?: string },
  rules: PhoneTextRules,
): PhoneTextState {
  const isAtEnd = event.caret === event.text.length;
  const { text: raw, marks } = editPhoneText({
    before: state.text,
    after: event.text,
    caret: event.caret,
    inputType: event.inputType ?? '',
  });
  const selectedCountry = state.selectedCountry ?? (raw === '' ? undefined : rules.defaultCountry);
  const country = selectedCountry ?? rules.defaultCountry;
  const text = formatEdit(event.type, raw, country, rules);
  const selection = caretAt(isAtEnd ? text.length : caretAfterMarks(text, marks));
  // An edit that was grouped away again. The element has another text now, which only a new state sets right.
  if (text === state.text) return { ...state, selection };
  const step = {
    text,
    selection,
    selectedCountry,
    typedCountry: rules.countryOfText(text, state.typedCountry ?? country),
    internationalNumber: marksOf(text) === marksOf(state.text) ? state.internationalNumber : undefined,
  };
  return report({ ...state, ...remember(state, event), ...step }, rules);
}

function formatEdit(type: string, raw: string, country: string, rules: PhoneTextRules): string {
  if (type === 'pasted' || type === 'filled') return rules.formatWhole(raw, country);
  // A composition that goes on would lose its place: only a complete number is grouped.
  if (type === 'compositionEnded' && 'error' in rules.parse(raw, country)) return raw;
  return rules.formatTyped(raw, country);
}

function selectCountry(state: PhoneTextState, country: string, rules: PhoneTextRules): PhoneTextState {
  const from = shownCountry(state, rules.defaultCountry);
  const text = rules.textInCountry(state.text, from, country);
  if (text === state.text && country === from) return { ...state, selectedCountry: country };
  const step = {
    text,
    selection: caretAt(text.length),
    selectedCountry: country,
    typedCountry: undefined,
    internationalNumber: state.internationalNumber ?? rules.internationalNumber(state.text),
  };
  return report({ ...state, ...remember(state), ...step }, rules);
}

function setCountry(state: PhoneTextState, country: string, rules: PhoneTextRules): PhoneTextState {
  const from = shownCountry(state, rules.defaultCountry);
  // The app does not see the text: a number that names its country keeps it.
  const isNamed = state.typedCountry !== undefined || rules.countryOfText(state.text, country) !== undefined;
  const text = isNamed ? state.text : rules.textInCountry(state.text, from, country);
  const step = {
    text,
    selection: text === state.text ? state.selection : caretAt(text.length),
    selectedCountry: country,
    typedCountry: rules.countryOfText(text, state.typedCountry ?? country),
    internationalNumber: state.internationalNumber,
  };
  return report({ ...state, ...step, ...forget }, rules);
}

function setValue(
  state: PhoneTextState,
  { value, country }: { readonly value: string; readonly country: string | undefined },
  rules: PhoneTextRules,
): PhoneTextState {
  const selectedCountry = country ?? state.selectedCountry;
  const current = selectedCountry ?? rules.defaultCountry;
  const text = value === '' ? '' : rules.formatWhole(value, current);
  const step = {
    text,
    selection: caretAt(text.length),
    selectedCountry,
    typedCountry: rules.countryOfText(text, current),
    internationalNumber: undefined,
  };
  return { ...state, ...step, ...forget, reading: readPhoneText(step, rules), value, isValueFromApp: true };
}

function resetForm(state: PhoneTextState, event: PhoneTextReset, rules: PhoneTextRules): PhoneTextState {
  const { text, country, heldValue } = event;
  const untouched = initialPhoneText({ text: '', country }, rules);
  const next = setValue(untouched, { value: heldValue ?? text, country }, rules);
  return heldValue === undefined ? report({ ...next, value: state.value }, rules) : next;
}

function restore(
  state: PhoneTextState,
  history: {
    readonly from: readonly PhoneTextStep[];
    readonly to: readonly PhoneTextStep[];
    readonly isUndo: boolean;
  },
  rules: PhoneTextRules,
): PhoneTextState {
  const step = history.from[history.from.length - 1];
  if (!step) return state;
  const from = history.from.slice(0, -1);
  const to = [...history.to, stepOf(state, state.selection)];
  const lists = history.isUndo ? { past: from, future: to } : { past: to, future: from };
  return report({ ...state, ...step, ...lists, composedOver: undefined, run: undefined }, rules);
}

/** Shows whose number it is, if it was written without a plus and not as a national one. */
function leave(state: PhoneTextState, rules: PhoneTextRules): PhoneTextState {
  const rested = state.run ? { ...state, run: undefined } : state;
  if (state.composedOver) return rested;
  const country = state.selectedCountry ?? rules.defaultCountry;
  const text = rules.formatWhole(state.text, country);
  if (text === state.text) return rested;
  const step = {
    ...stepOf(state, caretAt(text.length)),
    text,
    typedCountry: rules.countryOfText(text, state.typedCountry ?? country),
  };
  const left = { ...state, ...remember(state), ...step };
  return state.isValueFromApp ? { ...left, reading: readPhoneText(step, rules) } : report(left, rules);
}

function regroup(state: PhoneTextState, rules: PhoneTextRules): PhoneTextState {
  if (state.composedOver || state.text === '') return state;
  const text = rules.formatTyped(state.text, state.selectedCountry ?? rules.defaultCountry);
  const { start, end } = state.selection;
  const move = (at: number): number =>
    at >= state.text.length ? text.length : caretAfterMarks(text, countMarks(state.text.slice(0, at)));
  const grouped = { ...state, text, selection: { start: move(start), end: move(end) } };
  const next = review(state, grouped, rules);
  return next === state || state.isValueFromApp ? next : report(next, rules);
}

/** Reads the text again, because more is known. An unchanged state stays the same object. */
function review(before: PhoneTextState, state: PhoneTextState, rules: PhoneTextRules): PhoneTextState {
  if (state.composedOver) return before;
  const current = state.typedCountry ?? state.selectedCountry ?? rules.defaultCountry;
  const typedCountry = rules.countryOfText(state.text, current);
  const reading = readPhoneText(state, rules);
  const isSame =
    state.text === before.text &&
    typedCountry === before.typedCountry &&
    JSON.stringify(reading) === JSON.stringify(before.reading);
  return isSame ? before : { ...state, typedCountry, reading };
}

function report(state: PhoneTextState, rules: PhoneTextRules): PhoneTextState {
  const reading = readPhoneText(state, rules);
  return { ...state, reading, value: valueOf(state.text, reading), isValueFromApp: false };
}

function valueOf(text: string, reading: PhoneReading): string {
  if ('phoneNumber' in reading) return reading.phoneNumber;
  return text.trim() === '' ? '' : text;
}

/** The history after an edit: a run of typing or deleting is one step, everything else is a step by itself. */
function remember(
  state: PhoneTextState,
  event?: { readonly type: string; readonly before?: TextSelection | undefined },
): Pick<PhoneTextState, 'past' | 'future' | 'run'> {
  const run = event && runs[event.type];
  const before = event?.before ?? state.selection;
  const { start, end } = state.selection;
  const isInPlace = before.start === before.end && before.start === start && start === end;
  if (run !== undefined && run === state.run && isInPlace) return { past: state.past, future: [], run };
  return { past: [...state.past, stepOf(state, before)].slice(-longestHistory), future: [], run };
}

const runs: Readonly<Record<string, PhoneTextState['run']>> = {
  inserted: 'typing',
  compositionEnded: 'typing',
  deleted: 'deleting',
};

/** As after any change by script, there is nothing to undo. */
const forget = { composedOver: undefined, run: undefined, past: [], future: [] };

function stepOf(state: PhoneTextState, selection: TextSelection): PhoneTextStep {
  const { text, selectedCountry, typedCountry, internationalNumber } = state;
  return { text, selection, selectedCountry, typedCountry, internationalNumber };
}

function caretAt(at: number): TextSelection {
  return { start: at, end: at };
}

function marksOf(text: string): string {
  return text.replace(/[^\p{Nd}\p{L}+\uff0b]/gu, '');
}
