import { useState } from 'react';
import type { Locale, UseWhatsappOtpResult } from 'react-whatsapp-otp';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';

/** The parts of `WhatsappOtpForm` with a flow that does not change. */
export function StandingForm({ flow, locale = 'en' }: StandingFormProps) {
  const [standing] = useState(() => flow());
  return (
    <WhatsappOtp.Root flow={{ ...standing, locale }} defaultCountry="US" className="otp-form">
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
        <div className="otp-intro">
          <WhatsappOtp.Description /> <WhatsappOtp.BackButton />
        </div>
        <WhatsappOtp.CodeNotice />
        <WhatsappOtp.CodeField action={<WhatsappOtp.PasteButton />} />
        <WhatsappOtp.ErrorMessage />
        <WhatsappOtp.SubmitButton />
        <div className="otp-actions">
          <WhatsappOtp.ResendButton />
          <WhatsappOtp.ExpiryCountdown />
        </div>
      </WhatsappOtp.CodeStep>
      <WhatsappOtp.SuccessStep>
        <WhatsappOtp.Title />
        <WhatsappOtp.Description />
      </WhatsappOtp.SuccessStep>
    </WhatsappOtp.Root>
  );
}

interface StandingFormProps {
  readonly flow: () => UseWhatsappOtpResult;
  readonly locale?: Locale | undefined;
}

/** "Show code" shows `WhatsappOtpForm` itself. */
export function shownAsForm(locale: Locale) {
  const code = `<WhatsappOtpForm endpoint="/api/otps" locale="${locale}" />`;
  return { docs: { source: { code } }, controls: { disable: true } };
}
