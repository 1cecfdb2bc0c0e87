/** The texts of a field before and after its edits. */
export interface TextHistory {
  /** An edit begins: what was there before, and what kind of edit it is. Edits of one kind in a row are one step. */
  readonly record: (text: string, kind: string) => void;
  /** The text before the last step; `undefined` if there is none. */
  readonly undo: (text: string) => string | undefined;
  /** The text that the last `undo` took away; `undefined` if there is none. */
  readonly redo: (text: string) => string | undefined;
}

/** A text that is grouped while it is typed is written by script, which breaks the browser's own undo: this replaces it. */
export function createTextHistory(): TextHistory {
  const before: string[] = [];
  let after: string[] = [];
  let lastKind = '';
  return {
    record: (text, kind) => {
      if (kind !== lastKind) before.push(text);
      lastKind = kind;
      after = [];
    },
    undo: (text) => {
      const found = before.pop();
      if (found !== undefined) after.push(text);
      lastKind = '';
      return found;
    },
    redo: (text) => {
      const found = after.pop();
      if (found !== undefined) before.push(text);
      return found;
    },
  };
}
