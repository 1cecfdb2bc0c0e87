import { plain } from './accessibilityTree';

/** An announcement of a live region, or one that screen readers ignore. */
export interface Utterance {
  readonly how: 'polite' | 'assertive' | 'unheard';
  readonly text: string;
  /** The language that it is spoken in. */
  readonly language: string;
}

/**
 * Compares the live regions of a page over time and finds the announcements of a screen reader. A region is announced when
 * its text changes while it exists. Text that is added together with its region is not announced, unless it is an alert.
 * @returns a function that returns the announcements since its last call.
 */
export function watchLiveRegions(page: HTMLElement): () => readonly Utterance[] {
  let known = new Map<Element, readonly Piece[]>();
  return () => {
    const now = new Map(regionsOf(page).map((region) => [region, piecesOf(region)]));
    const utterances = [...now].flatMap(([region, pieces]) => said(region, known.get(region), pieces));
    known = now;
    return utterances;
  };
}

interface Piece {
  readonly node: Node;
  readonly text: string;
}

function said(region: Element, before: readonly Piece[] | undefined, pieces: readonly Piece[]): Utterance[] {
  const isAdded = ({ node, text }: Piece) => !before?.some((old) => old.node === node && old.text === text);
  const added = pieces.filter(isAdded);
  if (added.length === 0 || region.getAttribute('aria-live') === 'off') return [];
  const text = plain((isAtomic(region) ? pieces : added).map((piece) => piece.text).join(' '));
  const isHeard = before !== undefined || region.getAttribute('role') === 'alert';
  const language = added[0]?.node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
  return [{ how: isHeard ? politeness(region) : 'unheard', text, language }];
}

function regionsOf(page: HTMLElement): Element[] {
  const found = page.querySelectorAll('[aria-live], [role="status"], [role="alert"], [role="log"]');
  return [...found].filter(isPerceivable);
}

function politeness(region: Element): 'polite' | 'assertive' {
  const isAlert = region.getAttribute('role') === 'alert';
  return (region.getAttribute('aria-live') ?? (isAlert ? 'assertive' : 'polite')) as 'polite' | 'assertive';
}

/** Announced completely although only a part of it is new: the default of a status and an alert. */
function isAtomic(region: Element): boolean {
  const given = region.getAttribute('aria-atomic');
  return given === null ? /^(?:status|alert)$/.test(region.getAttribute('role') ?? '') : given === 'true';
}

function piecesOf(region: Element): Piece[] {
  const walker = region.ownerDocument.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.nodeValue ?? '';
    if (text.trim() && node.parentElement && isPerceivable(node.parentElement)) pieces.push({ node, text });
  }
  return pieces;
}

/** In the accessibility tree, which includes visually hidden elements. */
function isPerceivable(element: Element): boolean {
  return !element.closest('[aria-hidden="true"]') && element.checkVisibility({ visibilityProperty: true });
}
