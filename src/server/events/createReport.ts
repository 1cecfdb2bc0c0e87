import type { ReportedError } from '../options/WhatsappOtpHandlerOptions.js';
import { readFaultCode } from '../limits/StoreFault.js';
import type { Emit } from './createEmit.js';
import type { HandlerEventContext, HandlerEventDetails } from './HandlerEvent.js';

/** What the events of one request say. Every step adds what it has learned; nothing else of a request is written to. */
export interface Report {
  readonly add: (facts: Facts) => void;
  readonly requestId: () => string;
  readonly emit: (details: HandlerEventDetails) => void;
  /** Reports what one of the app's functions threw. */
  readonly callbackFailed: (
    callback: Exclude<ReportedError, 'store' | 'stytch' | 'handler'>,
    error: unknown,
  ) => void;
  readonly onError: (error: unknown, where: ReportedError) => void;
  /** Runs something and adds its time to the durations of the events. */
  readonly time: <T>(what: 'stytch' | 'store', run: () => Promise<T>) => Promise<T>;
}

export type Facts = Partial<Omit<HandlerEventContext, 'time' | 'durations'>>;

export function createReport(
  emit: Emit,
  onError: (error: unknown, where: ReportedError) => void,
  requestId: string,
): Report {
  const startedAt = performance.now();
  const facts: { -readonly [Key in keyof Facts]: Facts[Key] } = { requestId };
  const spent = { stytch: 0, store: 0 };

  return {
    add: (more) => {
      for (const [key, value] of Object.entries(more)) {
        if (value !== undefined) Object.assign(facts, { [key]: value });
      }
    },
    requestId: () => facts.requestId ?? requestId,
    emit: (details) => {
      const isEnd = ends.includes(details.type);
      const durations = isEnd
        ? {
            durations: {
              total: rounded(performance.now() - startedAt),
              stytch: rounded(spent.stytch),
              store: rounded(spent.store),
            },
          }
        : {};
      emit(details, { ...facts, ...durations });
    },
    callbackFailed: (callback, error) => {
      emit({ type: 'callback_fault', callback, code: readFaultCode(error) });
      onError(error, callback);
    },
    onError,
    time: async (what, run) => {
      const at = performance.now();
      try {
        return await run();
      } finally {
        spent[what] += performance.now() - at;
      }
    },
  };
}

/** The events that end a request. */
const ends: readonly HandlerEventDetails['type'][] = ['sent', 'authenticated', 'refused', 'limited'];

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
