import { useState } from 'react';
import {
  CodeField,
  useWhatsappOtpAuthenticate,
  useWhatsappOtpLoginOrCreate,
  type WhatsappOtpClient,
} from 'react-whatsapp-otp';

export function OwnState({ client, phoneNumber }: { client: WhatsappOtpClient; phoneNumber: string }) {
  const [phoneId, setPhoneId] = useState<string>();
  const send = useWhatsappOtpLoginOrCreate({ client });
  const authenticate = useWhatsappOtpAuthenticate({ client });

  if (authenticate.isSuccess) return <p>Welcome!</p>;
  if (phoneId === undefined) {
    return (
      <button
        disabled={send.isPending}
        onClick={() => send.mutate({ phoneNumber }, { onSuccess: (sent) => setPhoneId(sent.phoneId) })}
      >
        Send a code to {phoneNumber}
      </button>
    );
  }
  return (
    <CodeField
      busy={authenticate.isPending}
      error={authenticate.error ? `That did not work (${authenticate.error.code}).` : undefined}
      onComplete={(code) => authenticate.mutate({ methodId: phoneId, code })}
    />
  );
}
