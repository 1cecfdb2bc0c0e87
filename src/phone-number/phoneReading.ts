/** Why a text is not a number: the part of the message key after `phone.`. */
export type PhoneError =
  | 'required'
  | 'invalid'
  | 'tooShort'
  | 'tooLong'
  | 'unknownCountry'
  | 'countryRequired'
  | 'countryNotAllowed'
  | 'letters'
  | 'several'
  | 'extension'
  | 'ambiguous'
  | 'notChecked';

/** What a text says: the one number that it means, in E.164, or why there is none. Never somebody else's number. */
export type PhoneReading = PhoneNumberRead | PhoneNumberRefused;

export interface PhoneNumberRead {
  /** E.164, with its plus. */
  readonly phoneNumber: string;
  /** ISO 3166-1 alpha-2; `undefined` for a network of no country. */
  readonly country: string | undefined;
}

export interface PhoneNumberRefused {
  readonly error: PhoneError;
  /** ISO 3166-1 alpha-2: the country that the error speaks of. */
  readonly country?: string | undefined;
}

/** What is accepted, and as what a number without a plus is read. */
export interface PhoneReadingOptions {
  /** ISO 3166-1 alpha-2: the country of a number without a plus; `''` or left out: none. */
  readonly country?: string | undefined;
  /** The only countries that are accepted. All when left out. */
  readonly countries?: readonly string[] | undefined;
  /** E.164 numbers that are accepted whatever `strict` and `countries` say. */
  readonly testPhoneNumbers?: readonly string[] | undefined;
  /** Takes only numbers of a range that is known to be in use, not all of a possible length. @default false */
  readonly strict?: boolean | undefined;
}
