'use client';
import { forwardRef, useEffect, useRef } from 'react';
import { useMergedRef } from '../element/useMergedRef.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * What stands there once the person is in; nothing before. Takes the focus, so that it is read out.
 * Renders a `<div>`.
 */
export const SuccessStep = forwardRef<HTMLDivElement, SuccessStepProps>(function SuccessStep(props, ref) {
  const { flow } = useWhatsappOtpContext('SuccessStep');
  return flow.step === 'done' ? <Success {...props} ref={ref} /> : null;
});

export type SuccessStepProps = PartProps<'div'>;

const Success = forwardRef<HTMLDivElement, SuccessStepProps>(function Success({ className, ...rest }, ref) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => own.current?.focus(), []);
  return (
    <Part
      as="div"
      tabIndex={-1}
      {...rest}
      ref={useMergedRef(own, ref)}
      className={classNames('otp-success', className)}
      data-step="done"
    />
  );
});
