/** A state that only a reducer changes. Listeners learn the state and the event that led to it. */
export interface Store<State, Event> {
  readonly getState: () => State;
  /** @returns whether the event changed the state. */
  readonly dispatch: (event: Event) => boolean;
  readonly subscribe: (listener: (state: State, event: Event) => void) => () => void;
}

export function createStore<State, Event>(
  reduce: (state: State, event: Event) => State,
  initial: State,
): Store<State, Event> {
  const listeners = new Set<(state: State, event: Event) => void>();
  let state = initial;
  return {
    getState: () => state,
    dispatch: (event) => {
      const before = state;
      state = reduce(before, event);
      if (state === before) return false;
      for (const listener of listeners) listener(state, event);
      return true;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
