import { WhatsappOtpForm, type WhatsappOtpClient } from 'react-whatsapp-otp';

export function SignIn({ client, onSignedIn }: { client: WhatsappOtpClient; onSignedIn: () => void }) {
  return <WhatsappOtpForm client={client} defaultCountry="US" onAuthenticated={onSignedIn} />;
}
