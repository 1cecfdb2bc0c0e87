import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { CodeController, PhoneController, useWhatsappOtpForm } from 'react-whatsapp-otp/react-hook-form';
import { z } from 'zod';

const schema = z.object({
  name: z.string().min(1, 'Please enter your name.'),
  consent: z.literal(true, { error: 'Please agree.' }),
  phone: z.string(),
});

export function WithZod() {
  const [name, setName] = useState<string>();
  const { otp, phoneForm, codeForm, submitPhone, submitCode } = useWhatsappOtpForm(
    {
      endpoint: '/api/otps',
      locale: 'en',
      phoneForm: { resolver: zodResolver(schema), defaultValues: { name: '' } },
    },
    (_result, values) => setName(values?.name),
  );
  const { errors } = phoneForm.formState;
  if (otp.step === 'done') return <p>Welcome, {name}!</p>;
  return otp.step === 'phone' ? (
    <form noValidate lang="en" onSubmit={submitPhone}>
      <label>
        Name <input {...phoneForm.register('name')} aria-invalid={errors.name !== undefined} />
      </label>
      <p role="alert">{errors.name?.message}</p>
      <PhoneController control={phoneForm.control} name="phone" defaultCountry="US" />
      <label>
        <input type="checkbox" {...phoneForm.register('consent')} /> I agree to the terms
      </label>
      <p role="alert">{errors.consent?.message}</p>
      <p role="alert">{errors.root?.['endpoint']?.message}</p>
      <button>Send code</button>
    </form>
  ) : (
    <form noValidate lang="en" onSubmit={submitCode}>
      <CodeController control={codeForm.control} name="code" />
      <p role="alert">{codeForm.formState.errors.root?.['endpoint']?.message}</p>
      <button>Sign in</button>
    </form>
  );
}
