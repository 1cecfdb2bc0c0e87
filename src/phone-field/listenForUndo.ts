export interface UndoActions {
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * Calls back for an undo or redo of an input, by keys or by a menu, in place of the browser's own.
 * @returns what ends it.
 */
export function listenForUndo(input: HTMLInputElement, { undo, redo }: UndoActions): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey === event.metaKey || input.readOnly) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && !(key === 'y' && event.ctrlKey)) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  };
  const onBeforeInput = (event: InputEvent): void => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    if (event.inputType === 'historyRedo') redo();
    else undo();
  };
  input.addEventListener('keydown', onKeyDown);
  input.addEventListener('beforeinput', onBeforeInput);
  return () => {
    input.removeEventListener('keydown', onKeyDown);
    input.removeEventListener('beforeinput', onBeforeInput);
  };
}
