'use client';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';
import { Button } from '@/components/ui/button';
import { Card, CardContent } from '@/components/ui/card';
import { Input } from '@/components/ui/input';

const number = <Input className="h-auto border-0 shadow-none focus-visible:ring-0 dark:bg-transparent" />;
const submit = <Button className="data-disabled:opacity-50" />;
const link = (
  <Button variant="link" className="px-0 data-disabled:text-muted-foreground data-disabled:no-underline" />
);

export function WhatsappOtpForm(props: WhatsappOtp.RootProps) {
  return (
    <Card>
      <CardContent>
        <WhatsappOtp.Root {...props}>
          <WhatsappOtp.PhoneStep className="text-sm">
            <WhatsappOtp.Title className="text-xl font-semibold" />
            <WhatsappOtp.Description />
            <WhatsappOtp.PhoneField render={number} />
            <WhatsappOtp.ErrorMessage />
            <WhatsappOtp.SubmitButton render={submit} />
          </WhatsappOtp.PhoneStep>
          <WhatsappOtp.CodeStep className="text-sm">
            <WhatsappOtp.Title className="text-xl font-semibold" />
            <WhatsappOtp.Description />
            <WhatsappOtp.CodeNotice />
            <WhatsappOtp.CodeField />
            <WhatsappOtp.ErrorMessage />
            <WhatsappOtp.SubmitButton render={submit} />
            <div className="flex flex-wrap justify-between gap-x-4">
              <WhatsappOtp.ResendButton render={link} />
              <WhatsappOtp.BackButton render={link} />
            </div>
          </WhatsappOtp.CodeStep>
          <WhatsappOtp.SuccessStep className="text-sm">
            <WhatsappOtp.Title className="text-xl font-semibold" />
            <WhatsappOtp.Description />
          </WhatsappOtp.SuccessStep>
        </WhatsappOtp.Root>
      </CardContent>
    </Card>
  );
}
