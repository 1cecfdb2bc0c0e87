'use client';
import { forwardRef, useEffect, useRef } from 'react';
import { useMergedRef } from '../element/useMergedRef.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { focusElement } from '../platform/focusElement.js';
import { useStep } from './WhatsappOtpContext.js';

/**
 * Shown once the user is signed in; nothing before. Takes the focus, so that screen readers announce it.
 * Renders a `<div>`.
 */
export const SuccessStep = forwardRef<HTMLDivElement, SuccessStepProps>(function SuccessStep(props, ref) {
  return useStep('SuccessStep') === 'done' ? <Success {...props} ref={ref} /> : null;
});

export type SuccessStepProps = PartProps<'div'>;

const Success = forwardRef<HTMLDivElement, SuccessStepProps>(function Success({ className, ...rest }, ref) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => focusElement(own.current), []);
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
