import { useWhatsappOtp, type Locale } from 'react-whatsapp-otp';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';

export function FlowState({ locale }: { readonly locale?: Locale }) {
  const { locales, ...state } = useWhatsappOtp({ endpoint: '/api/otps', locale });
  return (
    <>
      <WhatsappOtp.Root flow={{ locales, ...state }} defaultCountry="US">
        <WhatsappOtp.PhoneStep>
          <WhatsappOtp.PhoneField />
          <WhatsappOtp.ErrorMessage />
          <WhatsappOtp.SubmitButton />
        </WhatsappOtp.PhoneStep>
        <WhatsappOtp.CodeStep>
          <WhatsappOtp.CodeField />
          <WhatsappOtp.ErrorMessage />
          <WhatsappOtp.ResendButton />
          <WhatsappOtp.BackButton />
        </WhatsappOtp.CodeStep>
        <WhatsappOtp.SuccessStep>Welcome!</WhatsappOtp.SuccessStep>
      </WhatsappOtp.Root>
      <pre>{JSON.stringify(state, null, 2)}</pre>
    </>
  );
}
