import type { ButtonHTMLAttributes } from 'react';
import type { Locale } from 'react-whatsapp-otp';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';

function AcmeButton({ className, ...props }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...props} className={`acme ${className ?? ''}`} />;
}

export function OwnButtons({ defaultLocale }: { readonly defaultLocale?: Locale }) {
  return (
    <WhatsappOtp.Root endpoint="/api/otps" defaultCountry="US" defaultLocale={defaultLocale}>
      <WhatsappOtp.PhoneStep>
        <WhatsappOtp.PhoneField />
        <WhatsappOtp.ErrorMessage />
        <WhatsappOtp.SubmitButton render={<AcmeButton />} />
      </WhatsappOtp.PhoneStep>
      <WhatsappOtp.CodeStep>
        <WhatsappOtp.CodeField />
        <WhatsappOtp.ErrorMessage />
        <WhatsappOtp.ResendButton render={(props) => <AcmeButton {...props} />} />
      </WhatsappOtp.CodeStep>
      <WhatsappOtp.SuccessStep>Welcome!</WhatsappOtp.SuccessStep>
    </WhatsappOtp.Root>
  );
}
