import { zodResolver } from '@hookform/resolvers/zod';
import { useCountdown, type WhatsappOtpClient } from 'react-whatsapp-otp';
import { CodeController, PhoneController, useWhatsappOtpForm } from 'react-whatsapp-otp/react-hook-form';
import { z } from 'zod';

const schema = z.object({
  name: z.string().min(1, 'Please enter your name.'),
  consent: z.literal(true, { error: 'Please agree.' }),
  phone: z.string(),
});

interface SignUpProps {
  client: WhatsappOtpClient;
  onDone: (name: string | undefined) => void;
}

export function SignUp({ client, onDone }: SignUpProps) {
  const { otp, phoneForm, codeForm, submitPhone, submitCode } = useWhatsappOtpForm(
    { client, phoneForm: { resolver: zodResolver(schema), defaultValues: { name: '' } } },
    (_result, values) => onDone(values?.name),
  );
  const wait = useCountdown(otp.availableAt.resend);
  const { errors } = phoneForm.formState;
  if (otp.step === 'done') return <p>Welcome!</p>;
  if (otp.step === 'code') {
    return (
      <form noValidate onSubmit={submitCode}>
        <CodeController control={codeForm.control} name="code" />
        <p role="alert">{codeForm.formState.errors.root?.['endpoint']?.message}</p>
        <button>Sign in</button>
        <button type="button" disabled={wait > 0} onClick={() => void otp.resend()}>
          Send a new code
        </button>
        <button type="button" onClick={otp.changePhoneNumber}>
          Change the number
        </button>
      </form>
    );
  }
  return (
    <form noValidate onSubmit={submitPhone}>
      <label>
        Name <input {...phoneForm.register('name')} aria-invalid={errors.name !== undefined} />
      </label>
      <p role="alert">{errors.name?.message}</p>
      <PhoneController control={phoneForm.control} name="phone" />
      <label>
        <input type="checkbox" {...phoneForm.register('consent')} /> I agree
      </label>
      <p role="alert">{errors.consent?.message}</p>
      <p role="alert">{errors.root?.['endpoint']?.message}</p>
      <button>Send code</button>
    </form>
  );
}
