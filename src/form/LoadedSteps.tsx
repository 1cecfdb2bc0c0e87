'use client';
import { useMemo, type ReactNode } from 'react';
import { BackButton } from './BackButton.js';
import { CodeField } from '../code-field/CodeField.js';
import { CodeStep } from './CodeStep.js';
import { Description } from './Description.js';
import { ErrorMessage } from './ErrorMessage.js';
import { ExpiryCountdown } from './ExpiryCountdown.js';
import { CodeHelp } from './CodeHelp.js';
import { CodeNotice } from './CodeNotice.js';
import { MessageIcon } from '../element/MessageIcon.js';
import { PasteButton } from '../code-field/PasteButton.js';
import { ResendButton } from './ResendButton.js';
import { SubmitButton } from './SubmitButton.js';
import { SuccessStep } from './SuccessStep.js';
import { Title } from './Title.js';
import type { Ticker } from '../hooks/createTicker.js';
import { TickerContext } from '../hooks/TickerContext.js';
import { MessagesContext } from '../locale/MessagesContext.js';
import { StepContext, WhatsappOtpContext, type WhatsappOtpContextValue } from './WhatsappOtpContext.js';

/**
 * The steps after the number, loaded once the number is on screen. `scripts/bundle-lazy.mjs` makes one module of them that
 * shares none with the entries, because a bundler would load shared modules first; so the contexts in it are copies, and are
 * provided here.
 */
export function LoadedSteps({ context, ticker, children }: LoadedStepsProps) {
  const steps = useMemo(
    () => (
      <>
        <CodeStep>
          <Title />
          <div className="otp-intro">
            <MessageIcon />
            <Description /> <BackButton />
          </div>
          <CodeNotice />
          <CodeField action={<PasteButton />} />
          <ErrorMessage />
          <SubmitButton />
          <div className="otp-actions">
            <ResendButton />
            <ExpiryCountdown />
          </div>
          <CodeHelp />
        </CodeStep>
        <SuccessStep>
          <Title />
          <Description />
          {children}
        </SuccessStep>
      </>
    ),
    [children],
  );
  return (
    <WhatsappOtpContext.Provider value={context}>
      <MessagesContext.Provider value={context.messages}>
        <TickerContext.Provider value={ticker}>
          <StepContext.Provider value={context.flow.step}>{steps}</StepContext.Provider>
        </TickerContext.Provider>
      </MessagesContext.Provider>
    </WhatsappOtpContext.Provider>
  );
}

export interface LoadedStepsProps {
  readonly context: WhatsappOtpContextValue;
  readonly ticker: Ticker;
  /** Shown below the success message. */
  readonly children?: ReactNode;
}
