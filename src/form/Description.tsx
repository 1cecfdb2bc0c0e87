'use client';
import { forwardRef } from 'react';
import { isolateLtr } from '../element/isolateLtr.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useFormattedPhoneNumber } from '../phone-field/useFormattedPhoneNumber.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * What the step is about: that a code will come, to whom it went, or that the number is confirmed.
 * Renders a `<p>`.
 */
export const Description = forwardRef<HTMLParagraphElement, DescriptionProps>(function Description(
  { className, children, ...rest },
  ref,
) {
  const { flow, messages, sender } = useWhatsappOtpContext('Description');
  const shownNumber = useFormattedPhoneNumber(flow.step === 'code' ? flow.phoneNumber : '');
  const text = messages.t(`${flow.step}.description`, { phoneNumber: isolateLtr(shownNumber) });
  return (
    <Part as="p" {...rest} ref={ref} className={classNames('otp-description', className)}>
      {children ??
        [
          text,
          flow.step === 'code' && sender && messages.t('code.sender', { sender }),
          flow.step === 'code' && flow.isAddingNumber && messages.t('code.addWindow'),
        ]
          .filter(Boolean)
          .join(' ')}
    </Part>
  );
});

export type DescriptionProps = PartProps<'p'>;
