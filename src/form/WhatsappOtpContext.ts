'use client';
import { createContext, useContext } from 'react';
import type { Step } from '../flow/flowState.js';
import type { UseWhatsappOtpResult } from '../hooks/useWhatsappOtp.js';
import type { UseMessagesResult } from '../locale/useMessages.js';

/** Settings of the fields, set once on `Root`. */
export interface FieldSettings {
  /** ISO 3166-1 alpha-2 codes: the only countries that are listed and accepted. @default all */
  readonly countries?: readonly string[] | undefined;
  /** ISO 3166-1 alpha-2 code. @default the region of the browser's language */
  readonly defaultCountry?: string | undefined;
  /** E.164 numbers that are accepted without validation, such as Stytch's sandbox number `+10000000000`. */
  readonly testPhoneNumbers?: readonly string[] | undefined;
  /** Digits of a code, 4 to 10. @default 6 */
  readonly codeLength?: number | undefined;
  /** Submits a code as soon as it is complete. @default true */
  readonly autoSubmit?: boolean | undefined;
}

/** What `Root` gives to the parts inside it. */
export interface WhatsappOtpContextValue {
  readonly flow: UseWhatsappOtpResult;
  readonly messages: UseMessagesResult;
  readonly fields: FieldSettings;
  /** The number that the code was sent to, grouped for reading; `''` at the other steps. */
  readonly shownPhoneNumber: string;
  /** The name of the WhatsApp account that sends the code. */
  readonly sender?: string | undefined;
}

export const WhatsappOtpContext = createContext<WhatsappOtpContextValue | null>(null);

/** The step alone, so that a step renders only when the user gets to it or leaves it. */
export const StepContext = createContext<Step | null>(null);

/** @throws Error outside `Root`, saying which part needs it. */
export function useStep(part: string): Step {
  return useContext(StepContext) ?? throwOutsideRoot(part);
}

/**
 * The flow, the messages and the field settings of the `Root` around, for your own part inside it.
 * @param part the name of the caller, for the error.
 * @throws Error outside `Root`, saying which part needs it.
 */
export function useWhatsappOtpContext(part = 'YourPart'): WhatsappOtpContextValue {
  return useContext(WhatsappOtpContext) ?? throwOutsideRoot(part);
}

function throwOutsideRoot(part: string): never {
  throw new Error(
    `<${part}> is outside <Root>, so it has no flow to show. Put it inside <Root endpoint="…"> (or <WhatsappOtpForm>).`,
  );
}
