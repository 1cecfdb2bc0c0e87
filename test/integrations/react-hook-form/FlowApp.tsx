import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useCountdown, type WhatsappOtpClient } from 'react-whatsapp-otp';
import { CodeController, PhoneController, useWhatsappOtpForm } from 'react-whatsapp-otp/react-hook-form';
import { z } from 'zod';

const schema = z.object({
  name: z.string().min(1, 'Please enter your name.'),
  consent: z.literal(true, { error: 'Please agree.' }),
  phone: z.string(),
});

interface FlowAppProps {
  readonly client: WhatsappOtpClient;
  readonly onDone?: ((name: string | undefined) => void) | undefined;
  readonly onRender?: (() => void) | undefined;
  readonly defaultCountry?: string | undefined;
}

/** A sign-in as an app writes it: its own fields, both steps, resend, back, and a language to choose. */
export function FlowApp({ client, onDone, onRender, defaultCountry = 'US' }: FlowAppProps) {
  onRender?.();
  const [locale, setLocale] = useState('en');
  const { otp, phoneForm, codeForm, submitPhone, submitCode } = useWhatsappOtpForm(
    { client, locale, phoneForm: { resolver: zodResolver(schema), defaultValues: { name: '' } } },
    (_result, values) => onDone?.(values?.name),
  );
  const wait = useCountdown(otp.availableAt.resend);
  const { errors } = phoneForm.formState;

  return (
    <>
      <button type="button" onClick={() => setLocale('es')}>
        Español
      </button>
      {otp.step === 'phone' && (
        <form noValidate onSubmit={submitPhone}>
          <PhoneController control={phoneForm.control} name="phone" defaultCountry={defaultCountry} />
          <label>
            Name <input {...phoneForm.register('name')} aria-invalid={errors.name !== undefined} />
          </label>
          <p data-testid="name-error">{errors.name?.message}</p>
          <label>
            <input type="checkbox" {...phoneForm.register('consent')} /> I agree
          </label>
          <p data-testid="consent-error">{errors.consent?.message}</p>
          <p data-testid="phone-error">{errors.phone?.message}</p>
          <p role="alert">{errors.root?.['endpoint']?.message}</p>
          <button>Send code</button>
        </form>
      )}
      {otp.step === 'code' && (
        <form noValidate onSubmit={submitCode}>
          <CodeController control={codeForm.control} name="code" />
          <p data-testid="code-error">{codeForm.formState.errors.code?.message}</p>
          <p role="alert">{codeForm.formState.errors.root?.['endpoint']?.message}</p>
          <button>Sign in</button>
          <button type="button" disabled={wait > 0} onClick={() => void otp.resend()}>
            Resend
          </button>
          <button type="button" onClick={otp.changePhoneNumber}>
            Back
          </button>
        </form>
      )}
      {otp.step === 'done' && <p>Welcome!</p>}
    </>
  );
}
