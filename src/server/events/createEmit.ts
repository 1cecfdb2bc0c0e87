import type { HandlerEvent, HandlerEventContext, HandlerEventDetails } from './HandlerEvent.js';

/** Tells the app what happened. Never throws. */
export type Emit = (details: HandlerEventDetails, context?: Omit<HandlerEventContext, 'time'>) => void;

/** @param onEvent the app's listener; without one, faults and alarms are a line of JSON each on the console. */
export function createEmit(onEvent: ((event: HandlerEvent) => unknown) | undefined, now: () => number): Emit {
  const listener = onEvent ?? logAlarm;
  return (details, context = {}) => {
    try {
      Promise.resolve(listener({ time: now(), ...context, ...details })).catch(() => {});
    } catch {
      // What a listener throws must not change an answer.
    }
  };
}

const quiet: readonly HandlerEvent['type'][] = ['sent', 'authenticated', 'refused', 'limited', 'conversion'];

function logAlarm(event: HandlerEvent): void {
  if (quiet.includes(event.type)) return;
  // JSON escapes what could end a line; the rest of the control characters are escaped here.
  const line = JSON.stringify({ source: 'react-whatsapp-otp/server', ...event }).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // oxlint-disable-next-line no-console -- the default listener of an app that gave none
  console.warn(line);
}
