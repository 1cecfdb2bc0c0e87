import type { PhoneReading } from '../phone-number/phoneReading.js';
import { shownCountry, type PhoneTextEvent } from './nextPhoneText.js';
import type { PhoneTextTransition } from './usePhoneText.js';

/** What a transition of the text is for the app. */
export function toPhoneFieldChange(
  { event, before, state }: PhoneTextTransition,
  defaultCountry: string,
): PhoneFieldChange {
  const isHeld = event.type === 'formReset' && event.heldValue !== undefined;
  const reason = isHeld ? undefined : reasons[event.type];
  const country = shownCountry(state, defaultCountry);
  return {
    reason,
    text: state.text,
    country,
    reading: state.reading,
    value: state.value,
    valueChanged: reason !== undefined && state.value !== before.value,
    countryChanged:
      reason !== undefined && event.type !== 'countrySet' && country !== shownCountry(before, defaultCountry),
    isOtherNumber: event.type === 'countrySelected' && state.internationalNumber !== undefined,
    isReset: event.type === 'valueSet' || event.type === 'formReset',
  };
}

export interface PhoneFieldChange extends Omit<PhoneFieldDetails, 'reason'> {
  /** `undefined` for what the app set itself: it is not reported back. */
  readonly reason: PhoneFieldChangeReason | undefined;
  readonly value: string;
  readonly valueChanged: boolean;
  readonly countryChanged: boolean;
  /** A country was selected next to a complete number that names its own. */
  readonly isOtherNumber: boolean;
  /** The text is a new one of the app or of the form. */
  readonly isReset: boolean;
}

/** Details of a change of the value or the country. */
export interface PhoneFieldDetails {
  /** Why the value or the country changed. */
  readonly reason: PhoneFieldChangeReason;
  /** The text in the field. */
  readonly text: string;
  /** ISO 3166-1 alpha-2: the country shown next to it, or `''`. */
  readonly country: string;
  /** The number that the text means, or why there is none. */
  readonly reading: PhoneReading;
}

/**
 * `input`: typed or deleted. `paste`: pasted or dropped. `autofill`: filled in by the browser, a password manager or a
 * script. `country-change`: a country was selected. `country-prop`: the app set `country` and does not hold `value`.
 * `blur`: a number that was written with an international prefix got its plus. `engine-load`: a text that was typed
 * before the number engine had loaded is a number now.
 */
export type PhoneFieldChangeReason =
  | 'input'
  | 'paste'
  | 'autofill'
  | 'country-change'
  | 'country-prop'
  | 'undo'
  | 'redo'
  | 'blur'
  | 'engine-load'
  | 'form-reset';

const reasons: Readonly<Record<PhoneTextEvent['type'], PhoneFieldChangeReason | undefined>> = {
  inserted: 'input',
  deleted: 'input',
  compositionStarted: 'input',
  compositionEnded: 'input',
  pasted: 'paste',
  filled: 'autofill',
  countrySelected: 'country-change',
  countrySet: 'country-prop',
  valueSet: undefined,
  undone: 'undo',
  redone: 'redo',
  blurred: 'blur',
  engineLoaded: 'engine-load',
  rulesChanged: undefined,
  formReset: 'form-reset',
};
