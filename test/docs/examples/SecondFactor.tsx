import { en, translate, useWhatsappOtp, type WhatsappOtpClient } from 'react-whatsapp-otp';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';

export function SecondFactor({
  client,
  phoneNumber,
  onDone,
}: {
  client: WhatsappOtpClient;
  phoneNumber: string;
  onDone: () => void;
}) {
  const otp = useWhatsappOtp({ client, mode: 'send', onAuthenticated: onDone });
  return (
    <WhatsappOtp.Root flow={otp}>
      {otp.step === 'phone' && (
        <>
          <p>We’ll send a code to the number that ends in {phoneNumber.slice(-2)}.</p>
          <p role="alert">{otp.error && translate(en, `error.${otp.error.code}`)}</p>
          <button type="button" onClick={() => void otp.send(phoneNumber)}>
            Send code
          </button>
        </>
      )}
      <WhatsappOtp.CodeStep>
        <WhatsappOtp.CodeField />
        <WhatsappOtp.ErrorMessage />
        <WhatsappOtp.ResendButton />
      </WhatsappOtp.CodeStep>
    </WhatsappOtp.Root>
  );
}
