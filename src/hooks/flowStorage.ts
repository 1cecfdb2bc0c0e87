export interface FlowStorage {
  readonly read: () => string | null;
  readonly write: (text: string | undefined) => void;
}

/** A place in the tab's `sessionStorage`. Where storage is denied or full, nothing is kept and nothing breaks. */
export function tabStorage(key: string): FlowStorage {
  return {
    read: () => {
      try {
        return sessionStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write: (text) => {
      try {
        if (text === undefined) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, text);
      } catch {
        // Private mode or a full store: the flow lives in memory.
      }
    },
  };
}
