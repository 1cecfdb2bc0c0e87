'use client';
import { BackButton } from './BackButton.js';
import { CodeField } from '../code-field/CodeField.js';
import { CodeStep } from './CodeStep.js';
import { Description } from './Description.js';
import { ErrorMessage } from './ErrorMessage.js';
import { ExpiryCountdown } from './ExpiryCountdown.js';
import { CodeNotice } from './CodeNotice.js';
import { PasteButton } from '../code-field/PasteButton.js';
import { ResendButton } from './ResendButton.js';
import { SubmitButton } from './SubmitButton.js';
import { SuccessStep, type SuccessStepProps } from './SuccessStep.js';
import { Title } from './Title.js';

/** The steps after the number. They are a separate chunk, loaded once the number is on screen. */
export function LoadedSteps({ children }: Pick<SuccessStepProps, 'children'>) {
  return (
    <>
      <CodeStep>
        <Title />
        <Description />
        <CodeNotice />
        <CodeField />
        <div className="otp-actions">
          <ExpiryCountdown />
          <PasteButton />
        </div>
        <ErrorMessage />
        <SubmitButton />
        <div className="otp-actions">
          <ResendButton />
          <BackButton />
        </div>
      </CodeStep>
      <SuccessStep>
        <Title />
        <Description />
        {children}
      </SuccessStep>
    </>
  );
}
