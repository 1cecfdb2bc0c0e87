/** A text with its selection; a caret starts and ends in the same place. */
export interface SelectedText {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** The characters from `start` to `end` were replaced by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edit that turned one text into another: at the selection if that is possible, otherwise the smallest one. */
export function findEdit({ code, start, end }: SelectedText, after: string): TextEdit {
  const head = code.slice(0, start);
  const tail = code.slice(end);
  const isAtSelection =
    after.length >= head.length + tail.length && after.startsWith(head) && after.endsWith(tail);
  if (isAtSelection) return { start, end, text: after.slice(head.length, after.length - tail.length) };
  const longest = Math.min(code.length, after.length);
  let same = 0;
  while (same < longest && code[same] === after[same]) same += 1;
  let sameAtEnd = 0;
  while (
    sameAtEnd < longest - same &&
    code[code.length - 1 - sameAtEnd] === after[after.length - 1 - sameAtEnd]
  )
    sameAtEnd += 1;
  return {
    start: same,
    end: code.length - sameAtEnd,
    text: after.slice(same, after.length - sameAtEnd),
  };
}
