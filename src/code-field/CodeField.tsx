'use client';
import { forwardRef, type CSSProperties, type ReactNode } from 'react';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useCodeField, type UseCodeFieldOptions } from './useCodeField.js';

/**
 * The field for a one-time code, with its label, hint and error: one real text box whose cells are drawn in CSS.
 * Renders a `<div>`; `ref`, `render` and every other prop of an `<input>` go to the `<input>` in it.
 */
export const CodeField = forwardRef<HTMLInputElement, CodeFieldProps>(function CodeField(
  { className, style, render, action, ...options },
  ref,
) {
  const field = useCodeField({ ...options, inputRef: ref });
  return (
    <div {...field.rootProps} className={classNames('otp-field', className)} style={style}>
      {field.label !== undefined && (
        <label {...field.labelProps} className="otp-label">
          {field.label}
        </label>
      )}
      {action}
      <div className="otp-code">
        <Part as="input" render={render} {...field.inputProps} className="otp-code-input" />
      </div>
      {field.hint !== undefined && (
        <p {...field.hintProps} className="otp-hint">
          {field.hint}
        </p>
      )}
      <p {...field.errorProps} className="otp-error">
        {field.error}
      </p>
      {field.status !== undefined && (
        <p {...field.statusProps} className="otp-visually-hidden">
          {field.status}
        </p>
      )}
    </div>
  );
});

export interface CodeFieldProps extends Omit<UseCodeFieldOptions, 'inputRef'> {
  /** At the end of the label's row: `<PasteButton />` or a button of the app. */
  readonly action?: ReactNode;
  /** Your own `<input>` in place of the part's. */
  readonly render?: PartProps<'input'>['render'];
  /** Class of the outer `<div>`, next to `otp-field`. */
  className?: string | undefined;
  /** Style of the outer `<div>`. */
  style?: CSSProperties | undefined;
}
