import type { ClipboardEvent } from 'react';

/**
 * Sees to it that nothing of a paste vanishes or runs together: a number with its plus, or a link, replaces what stands in
 * the field; lines, which the browser would join without a gap, stay apart.
 */
export function preparePaste(event: ClipboardEvent<HTMLInputElement>): void {
  const input = event.currentTarget;
  if (event.defaultPrevented || input.readOnly) return;
  const text = event.clipboardData.getData('text/plain').trim();
  if (startsAnew.test(text)) input.select();
  const lines = text.split(/\s*[\t\n\v\f\r\u2028\u2029]\s*/);
  if (lines.length === 1) return;
  event.preventDefault();
  const joined = lines.join(lines.filter((line) => /\p{Nd}/u.test(line)).length > 1 ? ' / ' : ' ');
  // The one way to insert text that the browser can undo and that it reports like typing.
  input.ownerDocument.execCommand('insertText', false, joined);
}

const startsAnew = /^[\p{Cf}\p{P}\s]*(?:[+\uff0b]|tel:|https?:|wa\.me|whatsapp:)/iu;
