import { get, type FieldValues, type ResolverOptions, type Validate } from 'react-hook-form';
import type { PhoneReading } from '../../phone-number/phoneReading.js';

/** What a bound phone field tells a resolver about its text. */
export interface PhoneValidation {
  /** `undefined` while the field is not on the page. */
  readonly reading: PhoneReading | undefined;
  /** Why the number is not accepted; `undefined` for a number, and for an empty field that is not required. */
  readonly message: string | undefined;
}

export type PhoneReader = () => Promise<PhoneValidation>;

/** The error type of a number that the field itself does not accept. */
export const phoneErrorType = 'phone';

/** `react-hook-form` gives a resolver the rules of its fields, and no other way to find a field. */
const readers = new WeakMap<object, PhoneReader>();

/** A rule for a field of a form; with a resolver, which replaces the rules, it leads to the reader. */
export function createPhoneRule(read: PhoneReader): () => Promise<string | true> {
  const rule = async (): Promise<string | true> => (await read()).message ?? true;
  readers.set(rule, read);
  return rule;
}

/** The reader of a field among those that a resolver validates. */
export function findPhoneReader<Values extends FieldValues>(
  { fields }: ResolverOptions<Values>,
  name: string,
): PhoneReader | undefined {
  const field = get(fields, name) as { readonly validate?: unknown } | undefined;
  const { validate } = Object(field) as {
    readonly validate?: Readonly<Record<string, Validate<unknown, Values>>>;
  };
  const rule = validate?.[phoneErrorType];
  return rule && readers.get(rule);
}
