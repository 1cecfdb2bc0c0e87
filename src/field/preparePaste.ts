import type { ClipboardEvent } from 'react';
import { selectText } from '../platform/selectText.js';

/**
 * Keeps a pasted text complete and apart from the text in the field: a number with its plus, or a link, replaces it; a
 * calling code alone is inserted, so that it can be pasted in front of a number. Lines, which the browser would join
 * without a gap, stay apart.
 */
export function preparePaste(event: ClipboardEvent<HTMLInputElement>): void {
  const input = event.currentTarget;
  if (event.defaultPrevented || input.readOnly) return;
  const text = event.clipboardData.getData('text/plain').trim();
  if (startsNumber.test(text) && countDigits(text) >= shortestNumber) selectText(input);
  const lines = text.split(/\s*[\t\n\v\f\r\u2028\u2029]\s*/);
  if (lines.length === 1) return;
  event.preventDefault();
  const joined = lines.join(lines.filter((line) => countDigits(line) > 0).length > 1 ? ' / ' : ' ');
  insert(input, joined);
}

function insert(input: HTMLInputElement, text: string): void {
  try {
    // The only way to insert text that the browser reports like typing.
    if (input.ownerDocument.execCommand('insertText', false, text)) return;
  } catch {
    // Tried in another way below.
  }
  const { selectionStart, selectionEnd, value } = input;
  input.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}

const startsNumber = /^[\p{Cf}\p{P}\s]*(?:[+\uff0b]|tel:|https?:|wa\.me|whatsapp:)/iu;

/** Fewer digits than any international number has. */
const shortestNumber = 7;

function countDigits(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}
