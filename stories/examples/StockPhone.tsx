import flags from 'react-phone-number-input/flags';
import 'react-phone-number-input/style.css';
import type { Locale } from 'react-whatsapp-otp';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';
import { StockPhoneField } from 'react-whatsapp-otp/react-phone-number-input';

export function StockPhone({ locale }: { readonly locale?: Locale }) {
  return (
    <WhatsappOtp.Root endpoint="/api/otps" locale={locale} defaultCountry="US">
      <WhatsappOtp.PhoneStep>
        <StockPhoneField inputProps={{ flags }} />
        <WhatsappOtp.ErrorMessage />
        <WhatsappOtp.SubmitButton />
      </WhatsappOtp.PhoneStep>
      <WhatsappOtp.CodeStep>
        <WhatsappOtp.CodeField />
        <WhatsappOtp.ErrorMessage />
      </WhatsappOtp.CodeStep>
      <WhatsappOtp.SuccessStep>
        <WhatsappOtp.Title />
      </WhatsappOtp.SuccessStep>
    </WhatsappOtp.Root>
  );
}
