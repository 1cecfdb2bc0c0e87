import type { ReportedError } from '../options/WhatsappOtpHandlerOptions.js';
import type { HandlerEvent, HandlerEventContext, HandlerEventDetails } from './HandlerEvent.js';

/** Tells the app what happened. Never throws. */
export type Emit = (details: HandlerEventDetails, context?: Omit<HandlerEventContext, 'time'>) => void;

/**
 * @param onEvent the app's listener; without one, faults, alarms and responses of 500 and more are a line of JSON each on
 * the console
 */
export function createEmit(
  onEvent: ((event: HandlerEvent) => unknown) | undefined,
  now: () => number,
  onError: (error: unknown, where: ReportedError) => void = () => {},
): Emit {
  const listener = onEvent ?? createLogger();
  return (details, context = {}) => {
    try {
      const event = { time: readTime(now), ...context, ...details };
      Promise.resolve(listener(event)).catch((error: unknown) => onError(error, 'onEvent'));
    } catch (error) {
      // What a listener throws must not change a response.
      onError(error, 'onEvent');
    }
  };
}

const quiet: readonly HandlerEvent['type'][] = ['sent', 'authenticated', 'refused', 'limited', 'conversion'];

/** Errors of 500 and more that a limit answers. */
const serverErrors: readonly string[] = ['budget_exceeded'];

/** Logs each request that failed on our side once: with its fault if there was one, otherwise with its error. */
function createLogger(): (event: HandlerEvent) => void {
  let logged: readonly string[] = [];
  return (event) => {
    if (quiet.includes(event.type)) {
      const isServerError =
        (event.type === 'refused' && event.status >= 500) ||
        (event.type === 'limited' && serverErrors.includes(event.outcome));
      if (!isServerError || logged.includes(event.requestId ?? '')) return;
    } else if (event.requestId !== undefined && faults.includes(event.type)) {
      logged = [...logged.slice(-99), event.requestId];
    }
    logLine(event);
  };
}

const faults: readonly HandlerEvent['type'][] = [
  'upstream_fault',
  'store_fault',
  'callback_fault',
  'internal_fault',
];

function logLine(event: HandlerEvent): void {
  // JSON escapes what could end a line; the rest of the control characters are escaped here.
  const line = JSON.stringify({ source: 'react-whatsapp-otp/server', ...event }).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // oxlint-disable-next-line no-console -- the default listener of an app that passed none
  console.warn(line);
}

/** An event is emitted even if the app's clock throws. */
function readTime(now: () => number): number {
  try {
    return now();
  } catch {
    return Date.now();
  }
}
