'use client';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * Loads the steps after the number as soon as the number is on screen, so that they are there long before a code can
 * be. A failed load is tried again every two seconds, and said if it is waited for.
 */
export function LazySteps({ children }: { children?: ReactNode }) {
  const { flow, messages } = useWhatsappOtpContext('WhatsappOtpForm');
  const [Steps, setSteps] = useState<ComponentType<{ children?: ReactNode }>>();
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

  if (Steps) return <Steps>{children}</Steps>;
  if (flow.step === 'phone' || !hasFailed) return null;
  return (
    <div className="otp-message">
      <p className="otp-message-text" role="alert">
        {messages.t('error.network_error')}
      </p>
    </div>
  );
}
