import { Controller } from 'react-hook-form';
import { CodeController, PhoneController, useWhatsappOtpForm } from 'react-whatsapp-otp/react-hook-form';
import { Button } from '../../examples/recipes/shadcn/components/ui/button.js';
import { Card, CardContent } from '../../examples/recipes/shadcn/components/ui/card.js';
import { Input } from '../../examples/recipes/shadcn/components/ui/input.js';

export function WithShadcn() {
  const { otp, phoneForm, codeForm, submitPhone, submitCode } = useWhatsappOtpForm<{
    phone: string;
    name: string;
  }>({
    endpoint: '/api/otps',
    locale: 'en',
    phoneForm: { defaultValues: { name: '' } },
  });
  if (otp.step === 'done') return <p>Welcome!</p>;
  return (
    <Card>
      <CardContent>
        {otp.step === 'phone' ? (
          <form noValidate lang="en" onSubmit={submitPhone}>
            <Controller
              control={phoneForm.control}
              name="name"
              rules={{ required: 'Please enter your name.' }}
              render={({ field, fieldState }) => (
                <label>
                  Name <Input {...field} aria-invalid={fieldState.invalid} />
                  <span role="alert">{fieldState.error?.message}</span>
                </label>
              )}
            />
            <PhoneController
              control={phoneForm.control}
              name="phone"
              defaultCountry="US"
              render={<Input />}
            />
            <Button type="submit">Send code</Button>
          </form>
        ) : (
          <form noValidate lang="en" onSubmit={submitCode}>
            <CodeController control={codeForm.control} name="code" render={<Input />} />
            <Button type="submit">Sign in</Button>
          </form>
        )}
      </CardContent>
    </Card>
  );
}
