import { useCodeField, usePhoneField, useWhatsappOtpContext, type Locale } from 'react-whatsapp-otp';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';

function OwnPhoneField() {
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
      <p {...field.statusProps}>{field.status}</p>
    </div>
  );
}

function OwnCodeField() {
  const field = useCodeField();
  return (
    <div {...field.rootProps}>
      <label {...field.labelProps}>{field.label}</label>
      <input {...field.inputProps} />
      <p {...field.hintProps}>{field.hint}</p>
      <p {...field.errorProps}>{field.error}</p>
    </div>
  );
}

function Progress() {
  const { flow, messages } = useWhatsappOtpContext('Progress');
  return (
    <progress max={2} value={flow.step === 'phone' ? 1 : 2} aria-label={messages.t(`${flow.step}.title`)} />
  );
}

export function OwnFields({ defaultLocale }: { readonly defaultLocale?: Locale }) {
  return (
    <WhatsappOtp.Root endpoint="/api/otps" defaultCountry="US" defaultLocale={defaultLocale}>
      <Progress />
      <WhatsappOtp.PhoneStep>
        <OwnPhoneField />
        <WhatsappOtp.SubmitButton />
      </WhatsappOtp.PhoneStep>
      <WhatsappOtp.CodeStep>
        <OwnCodeField />
        <WhatsappOtp.ErrorMessage />
      </WhatsappOtp.CodeStep>
      <WhatsappOtp.SuccessStep>
        <WhatsappOtp.Title />
      </WhatsappOtp.SuccessStep>
    </WhatsappOtp.Root>
  );
}
