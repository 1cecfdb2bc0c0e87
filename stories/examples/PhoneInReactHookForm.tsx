import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { PhoneField, type Locale } from 'react-whatsapp-otp';

export function PhoneInReactHookForm({ locale }: { readonly locale?: Locale }) {
  const [saved, setSaved] = useState('');
  const { control, handleSubmit } = useForm({ defaultValues: { phone: '' } });
  const rules = { pattern: { value: /^\+\d+$/, message: 'A whole number, please.' } };
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(({ phone }) => setSaved(phone))(event)}>
      <Controller
        name="phone"
        control={control}
        rules={rules}
        render={({ field: { onChange, ...field }, fieldState: { error } }) => (
          <PhoneField
            {...field}
            onValueChange={onChange}
            error={error?.message}
            defaultCountry="US"
            locale={locale}
          />
        )}
      />
      <button>Save</button>
      <p>
        Saved: <output>{saved}</output>
      </p>
    </form>
  );
}
