'use client';
import { forwardRef } from 'react';
import { Description } from './Description.js';
import { ErrorMessage } from './ErrorMessage.js';
import { LazySteps } from './LazySteps.js';
import { LocalePicker } from './LocalePicker.js';
import { MessageIcon } from '../element/MessageIcon.js';
import { classNames } from '../element/partProps.js';
import { PhoneField } from '../phone-field/PhoneField.js';
import { PhoneStep } from './PhoneStep.js';
import { Root, type OwnRootProps } from './Root.js';
import { SubmitButton } from './SubmitButton.js';
import { Title } from './Title.js';

/**
 * The whole sign-in, to drop in: number, language, code, expiry, resend, change of number, success. Needs no provider.
 * It is made of the parts of `react-whatsapp-otp/parts` and nothing else; those after the number are in `LoadedSteps`.
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
        <div className="otp-intro">
          <MessageIcon />
          <Description />
        </div>
        <PhoneField />
        <ErrorMessage />
        <SubmitButton />
      </PhoneStep>
      <LazySteps>{children}</LazySteps>
    </Root>
  );
});

/** Props of the form; `children` are shown below the success message. */
export type WhatsappOtpFormProps = OwnRootProps;
