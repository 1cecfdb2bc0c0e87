'use client';
import { isolateLtr } from '../element/isolateLtr.js';
import { forwardPart } from '../element/forwardPart.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * What the step is about: that a code will come, to whom it went, or that the number is confirmed.
 * Renders a `<p>`.
 */
export const Description = forwardPart<HTMLParagraphElement, DescriptionProps>(function Description(
  { className, children, ...rest },
  ref,
) {
  const { flow, messages, sender, shownPhoneNumber } = useWhatsappOtpContext('Description');
  const text = messages.t(`${flow.step}.description`, { phoneNumber: isolateLtr(shownPhoneNumber) });
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
