import { MutationObserver, type QueryClient } from '@tanstack/react-query';
import { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import { mutationDefaults } from './whatsappOtpMutations.js';

/** One kind of call, at most one in flight. Its pending and its error live in a TanStack mutation and nowhere else. */
export interface Call {
  readonly isPending: () => boolean;
  readonly error: () => WhatsappOtpError | null;
  /** Never rejects. `onError` hears of a failure, but not of an abort. */
  readonly run: (
    work: (signal: AbortSignal) => Promise<void>,
    onError: (error: WhatsappOtpError) => void,
  ) => Promise<void>;
  readonly abort: () => void;
  readonly reset: () => void;
}

export function createCall(queryClient: QueryClient, onChange: () => void): Call {
  // The variable of the mutation is a function: number and code stay in its closure, out of every cache and dump.
  const observer = new MutationObserver<void, WhatsappOtpError, () => Promise<void>>(queryClient, {
    ...mutationDefaults,
    mutationFn: (work) => work(),
  });
  let controller: AbortController | undefined;

  function reset(): void {
    const { status } = observer.getCurrentResult();
    if (status === 'idle') return;
    observer.reset();
    onChange();
  }

  return {
    isPending: () => observer.getCurrentResult().isPending,
    error: () => observer.getCurrentResult().error,
    run: async (work, onError) => {
      const own = new AbortController();
      controller = own;
      let failure: WhatsappOtpError | undefined;
      const running = observer.mutate(async () => {
        if (own.signal.aborted) return;
        try {
          await work(own.signal);
        } catch (cause) {
          failure = WhatsappOtpError.from(cause);
          throw failure;
        }
      });
      onChange();
      try {
        await running;
      } catch {
        // The mutation holds the error.
      }
      if (own.signal.aborted) return;
      onChange();
      if (failure) onError(failure);
      else observer.reset();
    },
    abort: () => {
      controller?.abort();
      reset();
    },
    reset,
  };
}
