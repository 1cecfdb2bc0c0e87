import type { ReactNode } from 'react';

/** Whether a content shows anything at all. */
export function hasContent(content: ReactNode): boolean {
  return content !== null && content !== undefined && content !== '' && content !== false;
}
