'use client';
import { forwardRef } from 'react';
import { BackButton } from './BackButton.js';
import { CodeField } from './CodeField.js';
import { CodeStep } from './CodeStep.js';
import { Description } from './Description.js';
import { ErrorMessage } from './ErrorMessage.js';
import { ExpiryCountdown } from './ExpiryCountdown.js';
import { LocalePicker } from './LocalePicker.js';
import { Notice } from './Notice.js';
import { PasteButton } from './PasteButton.js';
import { classNames } from './partProps.js';
import { PhoneField } from './PhoneField.js';
import { PhoneStep } from './PhoneStep.js';
import { ResendButton } from './ResendButton.js';
import { Root, type OwnRootProps } from './Root.js';
import { SubmitButton } from './SubmitButton.js';
import { SuccessStep } from './SuccessStep.js';
import { Title } from './Title.js';

/**
 * The whole sign-in, to drop in: number, language, code, expiry, resend, change of number, success. Needs no provider.
 * It is made of the parts of `react-whatsapp-otp/parts` and nothing else.
 */
export const WhatsappOtpForm = forwardRef<HTMLDivElement, WhatsappOtpFormProps>(function WhatsappOtpForm(
  { className, children, ...props },
  ref,
) {
  return (
    <Root {...props} ref={ref} className={classNames('otp-form', className)}>
      <LocalePicker />
      <PhoneStep>
        <Title />
        <Description />
        <PhoneField />
        <ErrorMessage />
        <SubmitButton />
      </PhoneStep>
      <CodeStep>
        <Title />
        <Description />
        <Notice />
        <CodeField />
        <div className="otp-actions">
          <ExpiryCountdown />
          <PasteButton />
        </div>
        <ErrorMessage />
        <SubmitButton />
        <div className="otp-actions">
          <ResendButton />
          <BackButton />
        </div>
      </CodeStep>
      <SuccessStep>
        <Title />
        <Description />
        {children}
      </SuccessStep>
    </Root>
  );
});

/** Props of the form; `children` stand below the success message. */
export type WhatsappOtpFormProps = OwnRootProps;
