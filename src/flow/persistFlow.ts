import { sentCode, type FlowState } from './flowState.js';
import type { FlowEvent } from './nextState.js';
import type { Store } from './createStore.js';
import { fromStored, toStored } from './storedFlow.js';
import type { TabStorage } from './tabStorage.js';

export interface FlowPersistence {
  /**
   * Puts the stored flow into the store, and removes an entry that is expired or damaged.
   * @returns whether there was one to restore.
   */
  readonly restore: () => boolean;
  /** Removes the entry when the code expires. */
  readonly start: () => void;
  /** Keeps a pending send from being forgotten: `lost` is the state if its answer never comes. */
  readonly stop: (lost: FlowState) => void;
}

/** Keeps in the tab's storage what a reload must find: the code step, never the code. */
export function persistFlow(
  store: Store<FlowState, FlowEvent>,
  storage: TabStorage,
  now: () => number,
): FlowPersistence {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Another flow of the page may use the same entry: only its owner removes it.
  let ownsEntry = false;

  function persist(): void {
    clearTimeout(timer);
    const state = store.getState();
    const text = toStored(state, now());
    if (text !== undefined || ownsEntry) storage.write(text);
    ownsEntry = text !== undefined;
    const code = sentCode(state);
    if (text && code) timer = setTimeout(persist, Math.max(0, code.expiresAt - now()) + 50);
  }

  store.subscribe(persist);
  return {
    restore: () => {
      const text = storage.read();
      if (text === null) return false;
      const state = fromStored(text, now());
      ownsEntry = true;
      if (state) return store.dispatch({ type: 'flowRestored', state });
      persist();
      return false;
    },
    start: () => {
      const state = store.getState();
      if (state.step === 'code' || state.pending) persist();
    },
    stop: (lost) => {
      clearTimeout(timer);
      if (store.getState().pending !== 'send') return;
      storage.write(toStored(lost, now()));
      ownsEntry = true;
    },
  };
}
