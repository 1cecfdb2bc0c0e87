import {
  CodeField,
  useWhatsappOtpAuthenticate,
  useWhatsappOtpLoginOrCreate,
  type Locale,
} from 'react-whatsapp-otp';

export function AuthenticateState({ locale }: { readonly locale?: Locale }) {
  const send = useWhatsappOtpLoginOrCreate({ endpoint: '/api/otps' });
  const { mutate, status, data, error } = useWhatsappOtpAuthenticate({ endpoint: '/api/otps' });
  const methodId = send.data?.phoneId;
  return (
    <>
      <button
        type="button"
        disabled={send.isPending}
        onClick={() => send.mutate({ phoneNumber: '+12133734253', locale })}
      >
        Send a code to +1 213 373 4253
      </button>
      <CodeField
        disabled={methodId === undefined}
        busy={status === 'pending'}
        onComplete={(code) => mutate({ methodId: methodId ?? '', code })}
        locale={locale}
      />
      <pre>{JSON.stringify({ status, data, error }, null, 2)}</pre>
    </>
  );
}
