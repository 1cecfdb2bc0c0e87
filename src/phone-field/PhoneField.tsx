'use client';
import { forwardRef, type CSSProperties } from 'react';
import { CountrySelect } from './CountrySelect.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { usePhoneField, type UsePhoneFieldOptions } from './usePhoneField.js';

/**
 * The field for a phone number: the country in a list of the browser's own, and the number in a real text box that is
 * read as the person means it, with label, hint and error.
 * Renders a `<div>`; `ref`, `render` and every other prop of an `<input>` go to the number's `<input>` in it.
 */
export const PhoneField = forwardRef<HTMLInputElement, PhoneFieldProps>(function PhoneField(
  { className, style, render, ...options },
  ref,
) {
  const field = usePhoneField({ ...options, inputRef: ref });
  return (
    <div {...field.rootProps} className={classNames('otp-field', className)} style={style}>
      {field.label !== undefined && (
        <label {...field.labelProps} className="otp-label">
          {field.label}
        </label>
      )}
      <div className="otp-phone">
        <CountrySelect
          country={field.country}
          options={field.countryOptions}
          selectProps={field.selectProps}
          lang={field.lang}
        />
        <Part as="input" render={render} {...field.inputProps} className="otp-input" />
      </div>
      {field.hint !== undefined && (
        <p {...field.hintProps} className="otp-hint">
          {field.hint}
        </p>
      )}
      <p {...field.errorProps} className="otp-error">
        {field.error}
      </p>
      <p {...field.statusProps} className="otp-visually-hidden">
        {field.status}
      </p>
    </div>
  );
});

export interface PhoneFieldProps extends Omit<UsePhoneFieldOptions, 'inputRef'> {
  /** An `<input>` of the app's own in place of the part's. */
  readonly render?: PartProps<'input'>['render'];
  /** Class of the outer `<div>`, beside `otp-field`. */
  className?: string | undefined;
  /** Style of the outer `<div>`. */
  style?: CSSProperties | undefined;
}
