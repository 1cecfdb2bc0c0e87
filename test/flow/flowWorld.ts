import type { WhatsappOtpClient } from '../../src/client/createWhatsappOtpClient';
import { WhatsappOtpError } from '../../src/client/WhatsappOtpError';
import { createFlow, type Flow } from '../../src/flow/createFlow';
import type { NewerCode } from '../../src/flow/tabChannel';
import type { FlowOptions } from '../../src/flow/flowOptions';
import type { AuthenticateRequest, AuthenticateResponse } from '../../src/protocol/authenticate';
import type { LoginOrCreateRequest, LoginOrCreateResponse } from '../../src/protocol/loginOrCreate';

/** A call on the wire that the test answers when it likes. */
export interface Pending<Request, Response> {
  readonly request: Request;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (response: Response) => void;
  readonly reject: (error: WhatsappOtpError) => void;
  isOpen: boolean;
}

export interface FlowWorld {
  readonly flow: Flow;
  readonly sends: Pending<LoginOrCreateRequest, LoginOrCreateResponse>[];
  readonly checks: Pending<AuthenticateRequest, AuthenticateResponse>[];
  readonly heard: { codeSent: number; authenticated: number; errors: WhatsappOtpError[]; steps: string[] };
  readonly stored: { text: string | undefined };
  readonly advance: (ms: number) => void;
  readonly now: () => number;
  readonly tellFromOtherTab: (code: NewerCode) => void;
  readonly told: NewerCode[];
  readonly options: (options: Partial<FlowOptions>) => void;
}

/** A flow whose network, clock, storage and other tabs are the test's. */
export function createFlowWorld(
  given: Partial<FlowOptions> = {},
  storedText?: string,
  startTime = 1_800_000_000_000,
): FlowWorld {
  const sends: FlowWorld['sends'] = [];
  const checks: FlowWorld['checks'] = [];
  const heard: FlowWorld['heard'] = { codeSent: 0, authenticated: 0, errors: [], steps: [] };
  const stored: FlowWorld['stored'] = { text: storedText };
  const told: NewerCode[] = [];
  let time = startTime;
  let onOtherTab: (code: NewerCode) => void = () => {};

  const client: WhatsappOtpClient = {
    send: (request, options) => pend(sends, request, options?.signal),
    loginOrCreate: (request, options) => pend(sends, request, options?.signal),
    authenticate: (request, options) => pend(checks, request, options?.signal),
  };
  const optionsOf = (options: Partial<FlowOptions>): FlowOptions => ({
    client,
    locale: 'en',
    messageLocale: 'en',
    expirationMinutes: 2,
    resendCooldown: [30, 60, 120],
    maxSends: 5,
    onCodeSent: () => {
      heard.codeSent += 1;
    },
    onAuthenticated: () => {
      heard.authenticated += 1;
    },
    onError: (error) => heard.errors.push(error),
    onStepChange: (step) => heard.steps.push(step),
    ...options,
  });
  const world = {
    now: () => time,
    storage: {
      read: () => stored.text ?? null,
      write: (text: string | undefined) => {
        stored.text = text;
      },
    },
    channel: {
      post: (code: NewerCode) => told.push(code),
      listen: (onCode: (code: NewerCode) => void) => {
        onOtherTab = onCode;
        return () => {
          onOtherTab = () => {};
        };
      },
    },
  };
  const flow = createFlow(world, optionsOf(given));
  flow.restore();

  return {
    flow,
    sends,
    checks,
    heard,
    stored,
    told,
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
    tellFromOtherTab: (code) => onOtherTab(code),
    options: (options) => flow.setOptions(optionsOf(options)),
  };
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 16; i += 1) await Promise.resolve();
}

function pend<Request, Response>(
  calls: Pending<Request, Response>[],
  request: Request,
  signal: AbortSignal | undefined,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const call: Pending<Request, Response> = {
      request,
      signal,
      isOpen: true,
      resolve: (response) => {
        call.isOpen = false;
        resolve(response);
      },
      reject: (error) => {
        call.isOpen = false;
        reject(error);
      },
    };
    calls.push(call);
    signal?.addEventListener('abort', () => {
      if (call.isOpen) call.reject(new WhatsappOtpError('aborted', { outcomeUnknown: true }));
    });
  });
}
