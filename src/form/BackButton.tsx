'use client';
import { forwardPart } from '../element/forwardPart.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { callSafely } from '../platform/callSafely.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * Goes from the code back to the number, which is kept.
 * Renders a `<button>`.
 */
export const BackButton = forwardPart<HTMLButtonElement, BackButtonProps>(function BackButton(
  { className, children, onClick, ...rest },
  ref,
) {
  const { flow, messages } = useWhatsappOtpContext('BackButton');
  return (
    <Part
      as="button"
      {...rest}
      ref={ref}
      type="button"
      className={classNames('otp-link', className)}
      onClick={(event) => {
        callSafely(onClick, event);
        if (!event.defaultPrevented) flow.changePhoneNumber();
      }}
    >
      {children ?? messages.t('back.label')}
    </Part>
  );
});

export type BackButtonProps = PartProps<'button'>;
