import { useState } from 'react';
import { PhoneField, type Locale } from 'react-whatsapp-otp';

export function PhoneInPlainForm({ locale }: { readonly locale?: Locale }) {
  const [saved, setSaved] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSaved(String(new FormData(event.currentTarget).get('phone')));
      }}
    >
      <PhoneField name="phone" required defaultCountry="US" locale={locale} />
      <button>Save</button>
      <button type="reset">Reset</button>
      <p>
        Saved: <output>{saved}</output>
      </p>
    </form>
  );
}
