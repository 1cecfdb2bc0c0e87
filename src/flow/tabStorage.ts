/** One text that survives a reload of the tab. */
export interface TabStorage {
  readonly read: () => string | null;
  readonly write: (text: string | undefined) => void;
}

/** An entry of the tab’s `sessionStorage`. If storage is denied or full, nothing is kept and nothing breaks. */
export function tabStorage(key: string): TabStorage {
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
