import { useState } from 'react';
import { PhoneField, useWhatsappOtpSend, type Locale } from 'react-whatsapp-otp';

export function SendState({ locale }: { readonly locale?: Locale }) {
  const [phoneNumber, setPhoneNumber] = useState('');
  const { mutate, reset, status, variables, data, error } = useWhatsappOtpSend({ endpoint: '/api/otps' });
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate({ phoneNumber, locale });
        }}
      >
        <PhoneField value={phoneNumber} onValueChange={setPhoneNumber} defaultCountry="US" locale={locale} />
        <button disabled={status === 'pending'}>Send</button>
        <button type="button" onClick={reset}>
          Reset
        </button>
      </form>
      <pre>{JSON.stringify({ status, variables, data, error }, null, 2)}</pre>
    </>
  );
}
