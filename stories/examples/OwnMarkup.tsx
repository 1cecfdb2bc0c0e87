import { clockTime, useCountdown } from 'react-whatsapp-otp';
import { CodeController, PhoneController, useWhatsappOtpForm } from 'react-whatsapp-otp/react-hook-form';

interface Values {
  readonly phone: string;
  readonly name: string;
}

export function OwnMarkup() {
  const { otp, phoneForm, codeForm, submitPhone, submitCode } = useWhatsappOtpForm<Values>({
    endpoint: '/api/otps',
    locale: 'en',
    phoneForm: { defaultValues: { name: '' } },
  });
  const wait = useCountdown(otp.availableAt.resend);
  const { errors } = phoneForm.formState;

  if (otp.step === 'done') return <p>Welcome!</p>;
  return otp.step === 'phone' ? (
    <form noValidate lang="en" onSubmit={submitPhone}>
      <label>
        Name
        <input
          {...phoneForm.register('name', { required: 'Please enter your name.' })}
          aria-invalid={errors.name !== undefined}
        />
      </label>
      <p role="alert">{errors.name?.message}</p>
      <PhoneController control={phoneForm.control} name="phone" defaultCountry="US" />
      <p role="alert">{errors.root?.['endpoint']?.message}</p>
      <button>Continue</button>
    </form>
  ) : (
    <form noValidate lang="en" onSubmit={submitCode}>
      <CodeController control={codeForm.control} name="code" />
      <p role="alert">{codeForm.formState.errors.root?.['endpoint']?.message}</p>
      <button>Continue</button>
      <button type="button" disabled={wait > 0} onClick={() => void otp.resend()}>
        {wait > 0 ? `Resend code in ${clockTime(wait)}` : 'Resend code'}
      </button>
      <button type="button" onClick={otp.changePhoneNumber}>
        Change number
      </button>
    </form>
  );
}
