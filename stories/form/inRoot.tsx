import type { Decorator } from '@storybook/react-vite';
import { useState, type ReactNode } from 'react';
import type { UseWhatsappOtpResult } from 'react-whatsapp-otp';
import { CodeStep, PhoneStep, Root } from 'react-whatsapp-otp/parts';
import { indented } from '../../.storybook/sourceShown.js';
import { resolveLocale } from '../../.storybook/words.js';
import { standingFlow } from './standingFlow.js';

/**
 * Puts a part into `Root` and its step. `parameters.flow` creates the flow of the story. If `parameters.step` is false, the part
 * is the step.
 */
export const inRoot: Decorator = (Story, { parameters, globals }) => (
  <StandingRoot
    makeFlow={makerOf(parameters)}
    locale={resolveLocale(globals)}
    hasStep={parameters['step'] !== false}
  >
    <Story />
  </StandingRoot>
);

/** "Show code" shows the part in its place in an app. */
export const shownInRoot = {
  // Storybook calls it twice: with the element, and with the result of the first call.
  around: (code: string, parameters: Parameters) =>
    code.startsWith('<Root')
      ? code
      : inTag('Root endpoint="/api/otps"', inStep(code, makerOf(parameters)().step)),
};

type Parameters = Readonly<Record<string, unknown>>;
type MakeFlow = () => UseWhatsappOtpResult;

function makerOf(parameters: Parameters): MakeFlow {
  return (parameters['flow'] as MakeFlow | undefined) ?? standingFlow;
}

function inStep(element: string, step: UseWhatsappOtpResult['step']): string {
  const name = { phone: 'PhoneStep', code: 'CodeStep', done: 'SuccessStep' }[step];
  if (element.startsWith(`<${name}`)) return element;
  const siblings = /^<>\n([\s\S]*)\n<\/>$/.exec(element)?.[1];
  return inTag(name, siblings?.replace(/^ {2}/gm, '') ?? element);
}

function inTag(tag: string, inner: string): string {
  return `<${tag}>\n${indented(inner, 2)}\n</${tag.split(' ')[0]}>`;
}

function StandingRoot({ makeFlow, locale, hasStep, children }: StandingRootProps) {
  const [flow] = useState(() => makeFlow());
  const { step } = flow;
  return (
    <Root flow={{ ...flow, locale }}>
      {hasStep && step === 'phone' && <PhoneStep>{children}</PhoneStep>}
      {hasStep && step === 'code' && <CodeStep>{children}</CodeStep>}
      {(!hasStep || step === 'done') && children}
    </Root>
  );
}

interface StandingRootProps {
  readonly makeFlow: MakeFlow;
  readonly locale: string;
  readonly hasStep: boolean;
  readonly children: ReactNode;
}
