'use client';
import type { ReactElement } from 'react';
import type { FieldPathByValue, FieldValues } from 'react-hook-form';
import { PhoneField, type PhoneFieldProps } from '../../phone-field/PhoneField.js';
import { usePhoneBinding, type UsePhoneControllerOptions } from './usePhoneBinding.js';

/**
 * The phone field, bound to a name of a `react-hook-form` form by `control` and `name`. The value is the number in E.164,
 * `''`, or the text that is not a number; the field's own reading is the validation, in the language of the form.
 * Renders what `PhoneField` renders.
 *
 * @example
 * const { control, handleSubmit } = useForm({ defaultValues: { phone: '' }, resolver: phoneResolver() });
 * return (
 *   <form noValidate onSubmit={handleSubmit(save)}>
 *     <PhoneController control={control} name="phone" defaultCountry="US" required />
 *     <button>Save</button>
 *   </form>
 * );
 */
export function PhoneController<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string | null | undefined>,
  Output = Values,
>({ className, style, render, ...options }: PhoneControllerProps<Values, Name, Output>): ReactElement {
  const { inputRef, ...field } = usePhoneBinding<Values, Name, Output>(options);
  return <PhoneField {...field} ref={inputRef} render={render} className={className} style={style} />;
}

export type PhoneControllerProps<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string | null | undefined>,
  Output = Values,
> = UsePhoneControllerOptions<Values, Name, Output> & Pick<PhoneFieldProps, 'className' | 'style' | 'render'>;
