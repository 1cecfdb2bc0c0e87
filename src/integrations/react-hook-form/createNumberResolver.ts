import { get, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';
import type { MessageKey } from '../../messages/en.js';
import { isE164 } from '../../protocol/e164.js';
import { findPhoneReader } from './phoneReaders.js';
import { createError, readPhones, resolveWith } from './phoneResolver.js';

interface NumberResolverOptions<Values extends FieldValues, Context, Output> {
  /** The app's newest resolver. */
  readonly resolver: () => Resolver<Values, Context, Output> | undefined;
  readonly explain: (key: MessageKey) => string;
  /** Gets the number that is to be sent, in E.164. */
  readonly onRead: (phoneNumber: string) => void;
}

/** The resolver of the number step: `phoneResolver`, and there is a number in E.164 at `phone` or an error. */
export function createNumberResolver<Values extends FieldValues, Context, Output>({
  resolver,
  explain,
  onRead,
}: NumberResolverOptions<Values, Context, Output>): Resolver<Values, Context, Output> {
  return async (given, context, options) => {
    const { values, errors } = await readPhones(given, options);
    const phone: unknown = get(values, 'phone');
    const isAsked = options.names === undefined || (options.names as readonly string[]).includes('phone');
    if (typeof phone === 'string' && isE164(phone)) onRead(phone);
    else if (errors['phone'] === undefined && (isAsked || !findPhoneReader(options, 'phone'))) {
      // A field of another kind may be bound to `phone`: only a number in E.164 is sent.
      const key =
        phone === '' || phone === undefined || phone === null ? 'phone.required' : 'phone.ambiguous';
      const own: FieldErrors = { phone: createError(options, 'phone', explain(key)) };
      Object.assign(errors, own);
    }
    return resolveWith(resolver(), values, errors, context, options);
  };
}
