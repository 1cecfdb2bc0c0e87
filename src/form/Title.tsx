'use client';
import { forwardPart } from '../element/forwardPart.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * The heading of the current step.
 * Renders an `<h2>`.
 */
export const Title = forwardPart<HTMLHeadingElement, TitleProps>(function Title(
  { className, children, ...rest },
  ref,
) {
  const { flow, messages } = useWhatsappOtpContext('Title');
  const key =
    flow.step === 'code' || !flow.isAddingNumber
      ? (`${flow.step}.title` as const)
      : (`${flow.step}.titleAdd` as const);
  return (
    <Part as="h2" {...rest} ref={ref} className={classNames('otp-title', className)}>
      {children ?? messages.t(key)}
    </Part>
  );
});

export type TitleProps = PartProps<'h2'>;
