'use client';
import { forwardRef, type ComponentProps, type ComponentType, type CSSProperties } from 'react';
import PhoneInput, { type FlagProps } from 'react-phone-number-input';
import { classNames } from '../../element/partProps.js';
import { useStockPhoneField, type UseStockPhoneFieldOptions } from './useStockPhoneField.js';

/**
 * The phone field with the stock input of `react-phone-number-input`, its country list and its flags, with label, hint
 * and error. It takes the place of `PhoneField` in `PhoneStep` and anywhere else. The number is our reading of the text that was
 * typed or pasted.
 * Renders a `<div>`; `ref` goes to the number's `<input>` in it.
 *
 * @example
 * import { StockPhoneField } from 'react-whatsapp-otp/react-phone-number-input';
 * import flags from 'react-phone-number-input/flags';
 *
 * <PhoneStep>
 *   <StockPhoneField inputProps={{ flags }} />
 *   <SubmitButton />
 * </PhoneStep>
 */
export const StockPhoneField = forwardRef<HTMLInputElement, StockPhoneFieldProps>(function StockPhoneField(
  { className, style, inputProps, ...options },
  ref,
) {
  const field = useStockPhoneField({ ...options, inputRef: ref });
  const { labels, numberInputProps, countrySelectProps, ...ownProps } = inputProps ?? {};
  return (
    <div {...field.rootProps} className={classNames('otp-field', className)} style={style}>
      {field.label !== undefined && (
        <label {...field.labelProps} className="otp-label">
          {field.label}
        </label>
      )}
      <StockInput
        {...ownProps}
        {...field.stockProps}
        labels={labels ? { ...field.stockProps.labels, ...labels } : field.stockProps.labels}
        flagComponent={Flag}
        numberInputProps={numberInputProps}
        countrySelectProps={countrySelectProps}
      />
      {field.hint !== undefined && (
        <p {...field.hintProps} className="otp-hint">
          {field.hint}
        </p>
      )}
      <p {...field.errorProps} className="otp-error">
        {field.error}
      </p>
    </div>
  );
});

export interface StockPhoneFieldProps extends Omit<UseStockPhoneFieldOptions, 'inputRef'> {
  /** Props of the stock input: flags, labels, the order of the countries, and the classes and styles of its elements. */
  readonly inputProps?: StockInputProps | undefined;
  /** Class of the outer `<div>`, next to `otp-field`. */
  readonly className?: string | undefined;
  /** Style of the outer `<div>`. */
  readonly style?: CSSProperties | undefined;
}

/** The props of the stock input that change how it looks, and not what it reads. */
export type StockInputProps = Partial<
  Pick<
    ComponentProps<typeof PhoneInput>,
    | 'className'
    | 'containerComponent'
    | 'containerComponentProps'
    | 'countryOptionsOrder'
    | 'countrySelectComponent'
    | 'countrySelectProps'
    | 'flags'
    | 'focusInputOnCountrySelection'
    | 'inputComponent'
    | 'internationalIcon'
    | 'labels'
    | 'numberInputProps'
    | 'placeholder'
    | 'style'
  >
>;

/** The package's types leave out `reset`, and what the `ref` of the default component is. */
const StockInput = PhoneInput as unknown as ComponentType<Record<string, unknown>>;

/** The flag if it was given. The stock input would load a picture from another host. */
function Flag({ country, countryName, flags }: FlagProps) {
  const Picture = flags?.[country];
  return Picture ? <Picture title={countryName} /> : <></>;
}
