import { createWhatsappOtpClient, WhatsappOtpForm } from 'react-whatsapp-otp';
import { createFakeBackend } from 'react-whatsapp-otp/testing';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';
import { useState } from 'react';

const backend = createFakeBackend();
const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });

/** The form and the fake backend of the packed tarball. */
export function App() {
  const [isIn, setIsIn] = useState(false);
  const [code, setCode] = useState('');
  return (
    <main>
      <WhatsappOtpForm
        client={client}
        defaultLocale="en"
        defaultCountry="US"
        onAuthenticated={(result) => setIsIn(typeof result.userId === 'string')}
      />
      <output>{isIn ? 'signed in' : 'signed out'}</output>
      <button onClick={() => setCode(backend.stytch.latestCode('+12133734253') ?? '')}>Read the phone</button>
      <samp>{code}</samp>
      <WhatsappOtp.LocalePicker defaultLocale="es" />
    </main>
  );
}
