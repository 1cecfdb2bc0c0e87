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
  const check = useWhatsappOtpAuthenticate({ client });

  if (check.isSuccess) return <p>Welcome!</p>;
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
      busy={check.isPending}
      error={check.error ? `That did not work (${check.error.code}).` : undefined}
      onComplete={(code) => check.mutate({ methodId: phoneId, code })}
    />
  );
}
