import { usePhoneField } from 'react-whatsapp-otp';

export function OwnPhoneField() {
  const field = usePhoneField();
  return (
    <div {...field.rootProps}>
      <label {...field.labelProps}>{field.label}</label>
      <select {...field.selectProps}>
        {field.countryOptions.map(({ value, text, hidden }) => (
          <option key={value} value={value} hidden={hidden}>
            {text}
          </option>
        ))}
      </select>
      <input {...field.inputProps} />
      <p {...field.hintProps}>{field.hint}</p>
      <p {...field.errorProps}>{field.error}</p>
      <p {...field.statusProps} className="visually-hidden">
        {field.status}
      </p>
    </div>
  );
}
