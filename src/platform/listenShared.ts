import { callSafely } from './callSafely.js';

type Listeners = Set<(event: Event) => void>;

const shared = new WeakMap<EventTarget, Map<string, Listeners>>();

/**
 * Listens to an event of a page or shadow root in its capture phase, with one DOM listener for all forms on it.
 * @returns a function that ends it.
 */
export function listenShared(target: EventTarget, type: string, onEvent: (event: Event) => void): () => void {
  const byType = shared.get(target) ?? new Map<string, Listeners>();
  shared.set(target, byType);
  const listeners: Listeners = byType.get(type) ?? new Set();
  if (!byType.has(type)) {
    byType.set(type, listeners);
    target.addEventListener(type, call, true);
  }
  // A new function, because the same one may be added twice.
  const listener = (event: Event): void => onEvent(event);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    byType.delete(type);
    target.removeEventListener(type, call, true);
  };
}

function call(event: Event): void {
  const listeners = event.currentTarget && shared.get(event.currentTarget)?.get(event.type);
  // A copy: a listener that is added meanwhile waits for the next event.
  for (const listener of Array.from(listeners ?? [])) callSafely(listener, event);
}
