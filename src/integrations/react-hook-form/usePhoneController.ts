'use client';
import type { FieldPathByValue, FieldValues } from 'react-hook-form';
import { usePhoneField, type UsePhoneFieldResult } from '../../phone-field/usePhoneField.js';
import { usePhoneBinding, type UsePhoneControllerOptions } from './usePhoneBinding.js';

/**
 * A phone field with your own elements, bound to a name of a `react-hook-form` form. The value is the number in E.164,
 * `''`, or the text that is not a number; the field's own reading is its validation.
 *
 * @example
 * function OwnPhoneField({ control }: { control: Control<{ phone: string }> }) {
 *   const field = usePhoneController({ control, name: 'phone' });
 *   return (
 *     <div {...field.rootProps}>
 *       <label {...field.labelProps}>{field.label}</label>
 *       <input {...field.inputProps} />
 *       <p {...field.errorProps}>{field.error}</p>
 *       <p {...field.statusProps}>{field.status}</p>
 *     </div>
 *   );
 * }
 */
export function usePhoneController<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string | null | undefined>,
  Output = Values,
>(options: UsePhoneControllerOptions<Values, Name, Output>): UsePhoneFieldResult {
  return usePhoneField(usePhoneBinding(options));
}
