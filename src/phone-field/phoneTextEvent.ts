import type { PhoneTextEvent, TextSelection } from './nextPhoneText.js';

export interface PhoneInputEdit {
  readonly input: Pick<HTMLInputElement, 'value' | 'selectionStart'>;
  /** The `inputType` of the input event; `''` for what a browser or a script filled in. */
  readonly inputType: string;
  readonly isPaste: boolean;
  readonly before: TextSelection | undefined;
}

/** The event that an edit of the element is. */
export function phoneTextEvent({ input, inputType, isPaste, before }: PhoneInputEdit): PhoneTextEvent {
  const edit = { text: input.value, caret: input.selectionStart ?? input.value.length, before };
  if (isPaste || /^insertFrom(?:Paste|Drop|Yank)/.test(inputType)) return { ...edit, type: 'pasted' };
  if (inputType.startsWith('delete')) return { ...edit, type: 'deleted', inputType };
  if (inputType === 'insertText' || inputType.startsWith('history')) return { ...edit, type: 'inserted' };
  if (/^insert(?:CompositionText|FromComposition)$/.test(inputType)) {
    return { ...edit, type: 'compositionEnded' };
  }
  return { ...edit, type: 'filled' };
}
