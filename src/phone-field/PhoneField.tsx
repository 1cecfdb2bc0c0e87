'use client';
import { forwardRef, memo, type CSSProperties, type Ref } from 'react';
import { CountrySelect } from './CountrySelect.js';
import { partInPlace } from '../element/forwardPart.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { usePhoneField, type UsePhoneFieldOptions } from './usePhoneField.js';

/**
 * The field for a phone number: the country in a native list, and the number in a native text box that is parsed as the
 * user means it, with label, hint and error.
 * Renders a `<div>`; `ref`, `render` and every other prop of an `<input>` go to the number's `<input>` in it.
 *
 * @example
 * <PhoneField name="phone" countries={['US', 'MX']} onValueChange={(phoneNumber) => setPhoneNumber(phoneNumber)} />
 */
export const PhoneField = forwardRef<HTMLInputElement, PhoneFieldProps>(function PhoneField(
  { className, style, render, ...options },
  ref,
) {
  const field = usePhoneField({ ...options, inputRef: ref });
  const { ref: inputRef, ...inputProps } = field.inputProps;
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
        <NumberInput render={render} {...inputProps} inputRef={inputRef} />
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

/** Renders only when a prop changes: React writes attributes of an input each time. */
const NumberInput = memo(function NumberInput({ inputRef, ...props }: NumberInputProps) {
  return partInPlace(<Part as="input" {...props} ref={inputRef} className="otp-input" />);
});

type NumberInputProps = PartProps<'input'> & { readonly inputRef: Ref<HTMLInputElement> | undefined };

export interface PhoneFieldProps extends Omit<UsePhoneFieldOptions, 'inputRef'> {
  /** Your own `<input>` instead of the part's. */
  readonly render?: PartProps<'input'>['render'];
  /** Class of the outer `<div>`, next to `otp-field`. */
  className?: string | undefined;
  /** Style of the outer `<div>`. */
  style?: CSSProperties | undefined;
}
