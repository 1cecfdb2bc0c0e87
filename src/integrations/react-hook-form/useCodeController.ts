'use client';
import type { FieldPathByValue, FieldValues } from 'react-hook-form';
import { useCodeField, type UseCodeFieldResult } from '../../code-field/useCodeField.js';
import { useCodeBinding, type UseCodeControllerOptions } from './useCodeBinding.js';

/**
 * A code field with your own elements, bound to a name of a `react-hook-form` form. The value contains ASCII digits only,
 * and a complete code submits the form around the field.
 *
 * @example
 * function OwnCodeField({ control }: { control: Control<{ code: string }> }) {
 *   const field = useCodeController({ control, name: 'code' });
 *   return (
 *     <div {...field.rootProps}>
 *       <label {...field.labelProps}>{field.label}</label>
 *       <input {...field.inputProps} />
 *       <p {...field.errorProps}>{field.error}</p>
 *     </div>
 *   );
 * }
 */
export function useCodeController<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string | null | undefined>,
  Output = Values,
>(options: UseCodeControllerOptions<Values, Name, Output>): UseCodeFieldResult {
  return useCodeField(useCodeBinding(options));
}
