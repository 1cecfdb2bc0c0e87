import { useState } from 'react';
import { CodeField, type Locale } from 'react-whatsapp-otp';

export function CodeControlled({ locale }: { readonly locale?: Locale }) {
  const [code, setCode] = useState('12');
  return (
    <>
      <CodeField value={code} onValueChange={setCode} locale={locale} />
      <p>
        The app holds <output>{code}</output>.
      </p>
      <button type="button" onClick={() => setCode('654321')}>
        Set 654321
      </button>
    </>
  );
}
