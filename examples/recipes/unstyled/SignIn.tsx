import { WhatsappOtpForm } from 'react-whatsapp-otp';

export function SignIn() {
  return <WhatsappOtpForm endpoint="/api/otps" />;
}
