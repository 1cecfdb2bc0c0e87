'use client';
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
import { SuccessStep, type SuccessStepProps } from './SuccessStep.js';
import { Title } from './Title.js';

/** The steps after the number. They are a separate chunk, loaded once the number is on screen. */
export function LoadedSteps({ children }: Pick<SuccessStepProps, 'children'>) {
  return (
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
  );
}
