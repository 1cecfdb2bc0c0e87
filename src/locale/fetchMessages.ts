import type { FetchMessages } from '../messages/defineLocale.js';
import type { Messages } from '../messages/en.js';
import { isRecord } from '../protocol/isRecord.js';

/** The outcome of each fetch so far. */
const outcomes = new WeakMap<FetchMessages, Messages | 'failed'>();
const pendingFetches = new WeakMap<FetchMessages, Promise<void>>();

export function fetchedMessages(source: FetchMessages): Messages | 'failed' | undefined {
  return outcomes.get(source);
}

/** Fetches messages once for the page; after a failure, which is reported, the next call tries again. */
export function fetchMessages(source: FetchMessages): Promise<void> {
  const pending = pendingFetches.get(source);
  if (pending) return pending;
  // An app's function may throw, or return something else than a promise.
  const started = new Promise<Messages>((resolve) => resolve(source())).then(
    (messages) => {
      outcomes.set(source, isRecord(messages) ? messages : 'failed');
    },
    (error: unknown) => {
      outcomes.set(source, 'failed');
      pendingFetches.delete(source);
      // Incomplete messages are for the developer to fix.
      // eslint-disable-next-line no-console
      console.error(error);
    },
  );
  pendingFetches.set(source, started);
  return started;
}
