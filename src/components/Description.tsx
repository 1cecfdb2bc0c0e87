'use client';
import { forwardRef } from 'react';
import { isolated } from './isolated.js';
import { Part } from './Part.js';
import { classNames, type PartProps } from './partProps.js';
import { usePhoneDisplay } from './usePhoneDisplay.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * What the step is about: that a code will come, to whom it went, or that the number is confirmed.
 * Renders a `<p>`.
 */
export const Description = forwardRef<HTMLParagraphElement, DescriptionProps>(function Description(
  { className, children, ...rest },
  ref,
) {
  const { flow, words } = useWhatsappOtpContext('Description');
  const shownNumber = usePhoneDisplay(flow.step === 'code' ? flow.phoneNumber : '');
  const text = words.t(`${flow.step}.description`, { phoneNumber: isolated(shownNumber) });
  return (
    <Part as="p" {...rest} ref={ref} className={classNames('otp-description', className)}>
      {children ?? (flow.isAdding && flow.step === 'code' ? `${text} ${words.t('code.addWindow')}` : text)}
    </Part>
  );
});

export type DescriptionProps = PartProps<'p'>;
