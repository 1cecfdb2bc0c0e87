import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Locale } from 'react-whatsapp-otp';
import { PhoneController, phoneResolver } from 'react-whatsapp-otp/react-hook-form';

export function PhoneWithController({ locale }: { readonly locale?: Locale }) {
  const [saved, setSaved] = useState('');
  const { control, handleSubmit } = useForm({ defaultValues: { phone: '' }, resolver: phoneResolver() });
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(({ phone }) => setSaved(phone))(event)}>
      <PhoneController control={control} name="phone" defaultCountry="US" required locale={locale} />
      <button>Save</button>
      <p>
        Saved: <output>{saved}</output>
      </p>
    </form>
  );
}
