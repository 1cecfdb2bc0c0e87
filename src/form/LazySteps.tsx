'use client';
import { useContext, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { TickerContext } from '../hooks/TickerContext.js';
import type { LoadedStepsProps } from './LoadedSteps.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * Loads the steps after the number as soon as the number is on screen, so that they are there long before a code can
 * be. A failed load is tried again every two seconds, and said if it is waited for.
 */
export function LazySteps({ children }: { children?: ReactNode }) {
  const context = useWhatsappOtpContext('WhatsappOtpForm');
  const [Steps, setSteps] = useState<ComponentType<LoadedStepsProps>>();
  const ticker = useContext(TickerContext);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () => {
      import('./LoadedSteps.js').then(
        ({ LoadedSteps }) => {
          if (!isGone) setSteps(() => LoadedSteps);
        },
        () => {
          if (isGone) return;
          setHasFailed(true);
          timer = setTimeout(load, 2000);
        },
      );
    };
    load();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);

  if (Steps) {
    return (
      <Steps context={context} ticker={ticker}>
        {children}
      </Steps>
    );
  }
  const { flow, messages } = context;
  if (flow.step === 'phone' || !hasFailed) return null;
  return (
    <div className="otp-message">
      <p className="otp-message-text" role="alert">
        {messages.t('error.network_error')}
      </p>
    </div>
  );
}
