import { useWhatsappOtp, type Locale } from 'react-whatsapp-otp';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';

export function DrivenFromOutside({ locale }: { readonly locale?: Locale }) {
  const otp = useWhatsappOtp({ endpoint: '/api/otps', locale });
  return (
    <>
      <p>Step {otp.step === 'phone' ? 1 : 2} of 2</p>
      <WhatsappOtp.Root flow={otp} defaultCountry="US">
        <WhatsappOtp.PhoneStep>
          <WhatsappOtp.PhoneField />
          <WhatsappOtp.ErrorMessage />
          <WhatsappOtp.SubmitButton />
        </WhatsappOtp.PhoneStep>
        <WhatsappOtp.CodeStep>
          <WhatsappOtp.CodeField />
          <WhatsappOtp.ErrorMessage />
        </WhatsappOtp.CodeStep>
        <WhatsappOtp.SuccessStep>Welcome!</WhatsappOtp.SuccessStep>
      </WhatsappOtp.Root>
      <button type="button" onClick={otp.changePhoneNumber} disabled={otp.step === 'phone'}>
        Start again
      </button>
    </>
  );
}
