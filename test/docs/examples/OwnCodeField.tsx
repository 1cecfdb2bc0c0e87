import { useCodeField } from 'react-whatsapp-otp';

export function OwnCodeField() {
  const field = useCodeField();
  return (
    <div {...field.rootProps} className="my-field">
      <label {...field.labelProps}>{field.label}</label>
      <input {...field.inputProps} />
      <p {...field.hintProps}>{field.hint}</p>
      <p {...field.errorProps}>{field.error}</p>
    </div>
  );
}
