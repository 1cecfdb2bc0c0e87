import type { Locale } from 'react-whatsapp-otp';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';

export function WholeForm({ defaultLocale }: { readonly defaultLocale?: Locale }) {
  return (
    <WhatsappOtp.Root
      endpoint="/api/otps"
      defaultCountry="US"
      defaultLocale={defaultLocale}
      className="otp-form"
    >
      <WhatsappOtp.LocalePicker />
      <WhatsappOtp.PhoneStep>
        <WhatsappOtp.Title />
        <WhatsappOtp.Description />
        <WhatsappOtp.PhoneField />
        <WhatsappOtp.ErrorMessage />
        <WhatsappOtp.SubmitButton />
      </WhatsappOtp.PhoneStep>
      <WhatsappOtp.CodeStep>
        <WhatsappOtp.Title />
        <WhatsappOtp.Description />
        <WhatsappOtp.CodeNotice />
        <WhatsappOtp.CodeField />
        <WhatsappOtp.ExpiryCountdown />
        <WhatsappOtp.PasteButton />
        <WhatsappOtp.ErrorMessage />
        <WhatsappOtp.SubmitButton />
        <WhatsappOtp.ResendButton />
        <WhatsappOtp.BackButton />
      </WhatsappOtp.CodeStep>
      <WhatsappOtp.SuccessStep>
        <WhatsappOtp.Title />
        <WhatsappOtp.Description />
      </WhatsappOtp.SuccessStep>
    </WhatsappOtp.Root>
  );
}
