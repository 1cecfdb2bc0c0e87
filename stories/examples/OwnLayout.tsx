import type { Locale } from 'react-whatsapp-otp';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';

export function OwnLayout({ defaultLocale }: { readonly defaultLocale?: Locale }) {
  return (
    <WhatsappOtp.Root endpoint="/api/otps" defaultCountry="US" defaultLocale={defaultLocale}>
      <WhatsappOtp.PhoneStep>
        <WhatsappOtp.Title render={(props) => <h1 {...props}>{props.children}</h1>}>
          Welcome to Acme
        </WhatsappOtp.Title>
        <WhatsappOtp.PhoneField />
        <WhatsappOtp.ErrorMessage />
        <WhatsappOtp.SubmitButton>Text me a code</WhatsappOtp.SubmitButton>
      </WhatsappOtp.PhoneStep>
      <WhatsappOtp.CodeStep>
        <WhatsappOtp.Title render={(props) => <h1 {...props}>{props.children}</h1>} />
        <WhatsappOtp.Description />
        <WhatsappOtp.BackButton />
        <WhatsappOtp.CodeNotice />
        <WhatsappOtp.CodeField />
        <WhatsappOtp.ErrorMessage />
        <WhatsappOtp.ResendButton />
        <WhatsappOtp.ExpiryCountdown />
      </WhatsappOtp.CodeStep>
      <WhatsappOtp.SuccessStep>
        <WhatsappOtp.Title render={(props) => <h1 {...props}>{props.children}</h1>} />
      </WhatsappOtp.SuccessStep>
      <footer>
        <WhatsappOtp.LocalePicker />
      </footer>
    </WhatsappOtp.Root>
  );
}
