import type { DOMAttributes, SyntheticEvent } from 'react';
import { callSafely } from '../platform/callSafely.js';

const names = ['onSubmit', 'onReset', 'onChange', 'onInput', 'onInvalid'] as const;

/**
 * Props whose form events do not reach the React components around. React passes an event on through portals: a sign-in
 * in a dialog would submit, reset or change the form that the dialog is opened from. The page's own listeners still get
 * it, because only React stops.
 */
export function withEventsInside<Props extends DOMAttributes<HTMLDivElement>>(props: Props): Props {
  const handlers: Record<string, (event: SyntheticEvent) => void> = {};
  for (const name of names) {
    const given = props[name] as ((event: SyntheticEvent) => void) | undefined;
    handlers[name] = (event) => {
      event.isPropagationStopped = () => true;
      callSafely(given, event);
    };
  }
  return { ...props, ...handlers };
}
