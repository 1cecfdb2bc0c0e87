import type { Decorator } from '@storybook/react-vite';
import { useState, type ReactNode } from 'react';
import type { UseWhatsappOtpResult } from 'react-whatsapp-otp';
import { CodeStep, PhoneStep, Root } from 'react-whatsapp-otp/parts';
import { standingFlow } from './standingFlow.js';

/** Puts a part into `Root` and its step. `parameters.flow` makes the flow that the story stands at. */
export const inRoot: Decorator = (Story, { parameters, globals }) => (
  <StandingRoot
    makeFlow={(parameters['flow'] as MakeFlow | undefined) ?? standingFlow}
    locale={globals['locale'] as string}
  >
    <Story />
  </StandingRoot>
);

type MakeFlow = () => UseWhatsappOtpResult;

function StandingRoot({ makeFlow, locale, children }: StandingRootProps) {
  const [flow] = useState(() => makeFlow());
  const { step } = flow;
  return (
    <Root flow={{ ...flow, locale }}>
      {step === 'phone' && <PhoneStep>{children}</PhoneStep>}
      {step === 'code' && <CodeStep>{children}</CodeStep>}
      {step === 'done' && children}
    </Root>
  );
}

interface StandingRootProps {
  readonly makeFlow: MakeFlow;
  readonly locale: string;
  readonly children: ReactNode;
}
