import { useState } from 'react';
import { PhoneField, type Locale } from 'react-whatsapp-otp';

export function PhoneControlled({ locale }: { readonly locale?: Locale }) {
  const [number, setNumber] = useState('+34612345678');
  return (
    <>
      <PhoneField value={number} onValueChange={setNumber} locale={locale} />
      <p>
        The app holds <output>{number || 'no number'}</output>.
      </p>
      <button type="button" onClick={() => setNumber('')}>
        Clear
      </button>
    </>
  );
}
