'use client';
import { BackButton } from './BackButton.js';
import { CodeField } from '../code-field/CodeField.js';
import { CodeStep } from './CodeStep.js';
import { Description } from './Description.js';
import { ErrorMessage } from './ErrorMessage.js';
import { ExpiryCountdown } from './ExpiryCountdown.js';
import { Notice } from './Notice.js';
import { PasteButton } from '../code-field/PasteButton.js';
import { ResendButton } from './ResendButton.js';
import { SubmitButton } from './SubmitButton.js';
import { SuccessStep, type SuccessStepProps } from './SuccessStep.js';
import { Title } from './Title.js';

/** What the form shows once a code was sent: a chunk of its own, loaded after the number is on screen. */
export function LoadedSteps({ children }: Pick<SuccessStepProps, 'children'>) {
  return (
    <>
      <CodeStep>
        <Title />
        <Description />
        <Notice />
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
