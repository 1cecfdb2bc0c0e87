import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { CodeField, type Locale } from 'react-whatsapp-otp';

export function CodeInReactHookForm({ locale }: { readonly locale?: Locale }) {
  const [sent, setSent] = useState('');
  const { register, handleSubmit, formState } = useForm({ defaultValues: { code: '' } });
  const rules = { minLength: { value: 6, message: 'Enter the 6-digit code.' } };
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(({ code }) => setSent(code))(event)}>
      <CodeField {...register('code', rules)} error={formState.errors.code?.message} locale={locale} />
      <button>Verify</button>
      <p>
        Sent: <output>{sent}</output>
      </p>
    </form>
  );
}
