import { Controller, useForm } from 'react-hook-form';
import { CodeField, PhoneField, useWhatsappOtp, type WhatsappOtpClient } from 'react-whatsapp-otp';

export function Wizard({ client, onDone }: { client: WhatsappOtpClient; onDone: (name: string) => void }) {
  const { control, register, handleSubmit, getValues } = useForm({
    defaultValues: { name: '', phoneNumber: '', code: '' },
  });
  const otp = useWhatsappOtp({
    client,
    persist: false, // a reload would bring the code step back without the name
    onAuthenticated: () => onDone(getValues('name')),
  });

  return (
    <form
      onSubmit={handleSubmit((values) =>
        otp.step === 'phone' ? otp.send(values.phoneNumber) : otp.authenticate(values.code),
      )}
    >
      {otp.step === 'phone' && (
        <>
          <label>
            Name <input {...register('name')} required />
          </label>
          <Controller
            control={control}
            name="phoneNumber"
            render={({ field: { onChange, ...field } }) => (
              <PhoneField {...field} onValueChange={onChange} defaultCountry="US" required />
            )}
          />
        </>
      )}
      {otp.step === 'code' && <CodeField {...register('code')} busy={otp.isAuthenticating} />}
      {otp.error && <p role="alert">That did not work ({otp.error.code}).</p>}
      {otp.step !== 'done' && <button>Next</button>}
    </form>
  );
}
