'use client';
import { forwardRef } from 'react';
import { Description } from './Description.js';
import { ErrorMessage } from './ErrorMessage.js';
import { LazySteps } from './LazySteps.js';
import { LocalePicker } from './LocalePicker.js';
import { classNames } from '../element/partProps.js';
import { PhoneField } from '../phone-field/PhoneField.js';
import { PhoneStep } from './PhoneStep.js';
import { Root, type OwnRootProps } from './Root.js';
import { SubmitButton } from './SubmitButton.js';
import { Title } from './Title.js';

/**
 * The complete sign-in: number, language, code, expiry, resend, change of number, success. Needs no provider.
 * It consists of the parts of `react-whatsapp-otp/parts`; the steps after the number are loaded later.
 * @throws TypeError if both `endpoint` and `client` are missing.
 *
 * @example
 * <WhatsappOtpForm
 *   endpoint="/api/otps"
 *   countries={['US', 'CA']}
 *   onAuthenticated={() => window.location.assign('/')}
 * />
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
      <LazySteps>{children}</LazySteps>
    </Root>
  );
});

/** Props of the form; `children` are below the success message. */
export type WhatsappOtpFormProps = OwnRootProps;
