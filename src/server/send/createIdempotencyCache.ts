import { withTimeout } from '../../platform/withTimeout.js';
import type { HandlerReply } from '../http/HandlerReply.js';
import { HttpError } from '../http/HttpError.js';

/** Replies that are given again to the same `Idempotency-Key`, for ten minutes, in this process. */
export interface IdempotencyCache {
  /**
   * The reply that was given to a key, or a new one. A second request while the first is under way waits for it.
   * @param keys the request's key in each of its scopes
   * @param fingerprint of the request; the same key with another one is refused
   * @throws HttpError
   */
  readonly run: (
    keys: readonly string[],
    fingerprint: string,
    make: () => Promise<MadeReply>,
  ) => Promise<HandlerReply>;
}

export interface MadeReply {
  readonly reply: HandlerReply;
  /** Another scope in which the reply is known from now on. */
  readonly key?: string | undefined;
}

const lifetime = 600_000;
const maxKept = 10_000;

/** @param patience ms that a request waits for the one before it; some runtimes never resume what another request started */
export function createIdempotencyCache(now: () => number, patience: number): IdempotencyCache {
  const kept = new Map<string, Kept>();

  function find(keys: readonly string[]): Kept | undefined {
    for (const key of keys) {
      const entry = kept.get(key);
      if (entry && entry.endsAt > now()) return entry;
    }
    return undefined;
  }

  function remember(key: string, entry: Kept): void {
    kept.delete(key);
    kept.set(key, entry);
    for (const oldest of kept.keys()) {
      if (kept.size <= maxKept) break;
      kept.delete(oldest);
    }
  }

  return {
    run: async (keys, fingerprint, make) => {
      const known = find(keys);
      if (known) {
        if (known.fingerprint !== fingerprint) throw new HttpError('idempotency_key_reused');
        return waitFor(known.answer, patience);
      }
      const made = make();
      const entry: Kept = {
        fingerprint,
        answer: made.then(({ reply }) => reply),
        endsAt: now() + lifetime,
      };
      entry.answer.catch(() => {});
      for (const key of keys) remember(key, entry);
      try {
        const { reply, key } = await made;
        if (key !== undefined) remember(key, entry);
        return reply;
      } catch (error) {
        // A refused send does not use up its key, unless the message may be on its way.
        if (!(error instanceof HttpError && error.outcomeUnknown)) {
          for (const key of keys) if (kept.get(key) === entry) kept.delete(key);
        }
        throw error;
      }
    },
  };
}

/** @throws HttpError of the request that is waited for, or that it is still in progress */
async function waitFor(answer: Promise<HandlerReply>, patience: number): Promise<HandlerReply> {
  try {
    return await withTimeout(patience, () => answer);
  } catch (error) {
    if ((error as Error).name === 'TimeoutError')
      throw new HttpError('request_in_progress', { retryAfter: 1 });
    throw error;
  }
}

interface Kept {
  readonly fingerprint: string;
  readonly answer: Promise<HandlerReply>;
  readonly endsAt: number;
}
