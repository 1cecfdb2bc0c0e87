import type { FieldError, FieldErrors, FieldValues, Resolver, ResolverOptions } from 'react-hook-form';
import { get, set } from 'react-hook-form';
import { findPhoneReader, phoneErrorType } from './phoneReaders.js';

/**
 * A resolver that reads the bound phone fields first, because with a resolver `react-hook-form` ignores the rules of
 * fields. `resolver` gets the numbers in E.164, and an error of a phone field has priority over the resolver's error at that field.
 *
 * @example
 * const { control, handleSubmit } = useForm({ resolver: phoneResolver(zodResolver(schema)) });
 * return (
 *   <form noValidate onSubmit={handleSubmit(save)}>
 *     <PhoneController control={control} name="phone" />
 *     <button>Save</button>
 *   </form>
 * );
 */
export function phoneResolver<Values extends FieldValues, Context, Output = Values>(
  resolver?: Resolver<Values, Context, Output>,
): Resolver<Values, Context, Output> {
  return async (values, context, options) => {
    const { values: read, errors } = await readPhones(values, options);
    return resolveWith(resolver, read, errors, context, options);
  };
}

/** The values with the numbers in E.164, and the errors of the phone fields. */
export async function readPhones<Values extends FieldValues>(
  values: Values,
  options: ResolverOptions<Values>,
): Promise<{ readonly values: Values; readonly errors: FieldErrors }> {
  const errors: FieldErrors = {};
  let read = values;
  for (const name of options.names ?? []) {
    // One after the other: they all wait for the same engine.
    // eslint-disable-next-line no-await-in-loop
    const validation = await findPhoneReader(options, name)?.();
    if (!validation) continue;
    const { reading, message } = validation;
    if (message !== undefined) set(errors, name, createError(options, name, message));
    else if (reading && 'phoneNumber' in reading) read = withValue(read, name, reading.phoneNumber);
  }
  return { values: read, errors };
}

export async function resolveWith<Values extends FieldValues, Context, Output>(
  resolver: Resolver<Values, Context, Output> | undefined,
  values: Values,
  errors: FieldErrors,
  context: Context | undefined,
  options: ResolverOptions<Values>,
): Promise<Awaited<ReturnType<Resolver<Values, Context, Output>>>> {
  const result = await resolver?.(values, context, options);
  const all = { ...result?.errors };
  for (const name of options.names ?? []) {
    const error: unknown = get(errors, name);
    if (error !== undefined) setIn(all, name, error);
  }
  if (Object.keys(all).length > 0) return { values: {}, errors: all as FieldErrors<Values> };
  // Without a resolver the output is the values.
  const output: unknown = result ? result.values : values;
  return { values: output as Output, errors: {} };
}

export function createError<Values extends FieldValues>(
  { fields }: ResolverOptions<Values>,
  name: string,
  message: string,
): FieldError {
  const field = Object(get(fields, name)) as { readonly ref?: FieldError['ref'] };
  return { type: phoneErrorType, message, ...(field.ref && { ref: field.ref }) };
}

/** A copy with another value: `react-hook-form` passes its own object. */
function withValue<Values extends FieldValues>(values: Values, name: string, value: string): Values {
  if (get(values, name) === value) return values;
  const copy = { ...values };
  setIn(copy, name, value);
  return copy;
}

/** Sets a value at a path, and copies the objects on the way to it. */
function setIn(target: FieldValues, name: string, value: unknown): void {
  const path = name.split('.');
  path.slice(0, -1).forEach((_, at) => {
    const parent = path.slice(0, at + 1).join('.');
    const current: unknown = get(target, parent);
    if (Array.isArray(current)) set(target, parent, [...(current as readonly unknown[])]);
    else if (typeof current === 'object' && current !== null) set(target, parent, { ...current });
  });
  set(target, name, value);
}
