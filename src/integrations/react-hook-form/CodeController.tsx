'use client';
import type { ReactElement } from 'react';
import type { FieldPathByValue, FieldValues } from 'react-hook-form';
import { CodeField, type CodeFieldProps } from '../../code-field/CodeField.js';
import { useCodeBinding, type UseCodeControllerOptions } from './useCodeBinding.js';

/**
 * The code field, bound to a name of a `react-hook-form` form by `control` and `name`. A complete code submits the form
 * around it.
 * Renders what `CodeField` renders.
 *
 * @example
 * const { control, handleSubmit } = useForm({ defaultValues: { code: '' } });
 * return (
 *   <form noValidate onSubmit={handleSubmit(({ code }) => confirm(code))}>
 *     <CodeController control={control} name="code" />
 *   </form>
 * );
 */
export function CodeController<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string | null | undefined>,
  Output = Values,
>({ className, style, render, ...options }: CodeControllerProps<Values, Name, Output>): ReactElement {
  const { inputRef, ...field } = useCodeBinding<Values, Name, Output>(options);
  return <CodeField {...field} ref={inputRef} render={render} className={className} style={style} />;
}

export type CodeControllerProps<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string | null | undefined>,
  Output = Values,
> = UseCodeControllerOptions<Values, Name, Output> & Pick<CodeFieldProps, 'className' | 'style' | 'render'>;
