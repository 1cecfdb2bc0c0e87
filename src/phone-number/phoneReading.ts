/** Why a text is not a number: the part of the message key after `phone.`. A closed list. */
export type PhoneError =
  /** The text is empty. */
  | 'required'
  /** The digits are not a number of the country. */
  | 'invalid'
  | 'tooShort'
  | 'tooLong'
  /** The number is written as it is dialed within a town. */
  | 'areaCodeMissing'
  /** No country has the calling code. */
  | 'unknownCountry'
  /** There is neither a plus nor a `country`. */
  | 'countryRequired'
  /** The country is not one of `countries`. */
  | 'countryNotAllowed'
  | 'letters'
  /** The text contains more than one number. */
  | 'several'
  | 'extension'
  /** More than one number can be meant: the text needs its plus and calling code. */
  | 'ambiguous'
  /** The phone field could not load the number engine. `parsePhoneNumber` rejects instead. */
  | 'notChecked';

/** What a text says: the one number that it means, in E.164, or why there is none. Never another owner's number. */
export type PhoneReading = PhoneNumberRead | PhoneNumberRefused;

/** The number that a text means. */
export interface PhoneNumberRead {
  /** E.164, with its plus. */
  readonly phoneNumber: string;
  /** ISO 3166-1 alpha-2; `undefined` for a network of no country. */
  readonly country: string | undefined;
}

/** A text that does not mean one number. */
export interface PhoneNumberRefused {
  readonly error: PhoneError;
  /** ISO 3166-1 alpha-2: the country that the error is about. */
  readonly country?: string | undefined;
}

/** The accepted numbers, and the country of a number without a plus. */
export interface PhoneReadingOptions {
  /** ISO 3166-1 alpha-2: the country of a number without a plus; `''` or left out: none. */
  readonly country?: string | undefined;
  /** The only countries that are accepted. All when left out. */
  readonly countries?: readonly string[] | undefined;
  /** E.164 numbers that are accepted whatever `strict` and `countries` say. */
  readonly testPhoneNumbers?: readonly string[] | undefined;
  /** Takes only numbers of a range that is known to be in use, not all of a usual length. @default false */
  readonly strict?: boolean | undefined;
}
