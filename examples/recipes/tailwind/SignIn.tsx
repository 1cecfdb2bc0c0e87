import * as WhatsappOtp from 'react-whatsapp-otp/parts';

export function SignIn() {
  return (
    <WhatsappOtp.Root
      endpoint="/api/otps"
      className="rounded-3xl bg-white p-8 shadow-xl ring-1 ring-black/5 dark:bg-zinc-900 dark:ring-white/10"
    >
      <WhatsappOtp.PhoneStep className="gap-6">
        <WhatsappOtp.Title className="text-3xl tracking-tight" />
        <WhatsappOtp.Description />
        <WhatsappOtp.PhoneField />
        <WhatsappOtp.ErrorMessage />
        <WhatsappOtp.SubmitButton className="rounded-full data-pending:animate-pulse" />
      </WhatsappOtp.PhoneStep>
      <WhatsappOtp.CodeStep className="gap-6">
        <WhatsappOtp.Title className="text-3xl tracking-tight" />
        <WhatsappOtp.Description />
        <WhatsappOtp.CodeNotice />
        <WhatsappOtp.CodeField />
        <WhatsappOtp.ErrorMessage />
        <WhatsappOtp.SubmitButton className="rounded-full data-pending:animate-pulse" />
        <div className="-mx-2 flex flex-wrap justify-between">
          <WhatsappOtp.ResendButton />
          <WhatsappOtp.BackButton />
        </div>
      </WhatsappOtp.CodeStep>
      <WhatsappOtp.SuccessStep>
        <WhatsappOtp.Title className="text-3xl tracking-tight" />
        <WhatsappOtp.Description />
      </WhatsappOtp.SuccessStep>
    </WhatsappOtp.Root>
  );
}
