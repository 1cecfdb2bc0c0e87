import { useState } from 'react';
import { clockTime, en, translate, useCountdown, useWhatsappOtp } from 'react-whatsapp-otp';

export function OwnMarkup() {
  const otp = useWhatsappOtp({ endpoint: '/api/otps', locale: 'en' });
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const wait = useCountdown(otp.availableAt.resend);

  if (otp.step === 'done') return <p>Welcome!</p>;
  return (
    <form
      lang="en"
      onSubmit={(event) => {
        event.preventDefault();
        void (otp.step === 'phone' ? otp.send(number) : otp.authenticate(code));
      }}
    >
      {otp.step === 'phone' ? (
        <label>
          Number, with + and country code
          <input
            type="tel"
            autoComplete="tel"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        </label>
      ) : (
        <label>
          Code
          <input
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
      )}
      <p role="alert">{otp.error && translate(en, `error.${otp.error.code}`)}</p>
      <button disabled={otp.isSending || otp.isAuthenticating}>Continue</button>
      {otp.step === 'code' && (
        <>
          <button type="button" disabled={wait > 0} onClick={() => void otp.resend()}>
            {wait > 0 ? `Resend code in ${clockTime(wait)}` : 'Resend code'}
          </button>
          <button type="button" onClick={otp.changePhoneNumber}>
            Change number
          </button>
        </>
      )}
    </form>
  );
}
