import { useState } from 'react';
import { CodeField, type Locale } from 'react-whatsapp-otp';

export function CodeInPlainForm({ locale }: { readonly locale?: Locale }) {
  const [sent, setSent] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSent(String(new FormData(event.currentTarget).get('code')));
      }}
    >
      <CodeField required locale={locale} />
      <button>Verify</button>
      <button type="reset">Reset</button>
      <p>
        Sent: <output>{sent}</output>
      </p>
    </form>
  );
}
