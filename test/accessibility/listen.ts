import { onTestFinished } from 'vitest';
import { inWords, readElement, type AccessibleElement } from './accessibilityTree';
import { watchLiveRegions, type Utterance } from './liveRegions';

/** The screen reader output of a page. */
export interface Listener {
  /**
   * The output since the last call, in order:
   * `focus: …` an element that got the focus, as it is read out;
   * `now: …` a changed name, choice or state of the focused element, which screen readers announce by themselves;
   * `polite: …`, `assertive: …` text of a live region;
   * `unheard: …` text that was added together with its polite region, which screen readers ignore.
   */
  readonly heard: () => Promise<readonly string[]>;
  /** Waits until everything so far has been announced. */
  readonly settled: () => Promise<void>;
  /** The languages of the live regions' announcements. */
  readonly languages: ReadonlySet<string>;
}

/** Reads a page as a screen reader does, from the browser's accessibility tree. */
export function listen(page: HTMLElement = document.body): Listener {
  const languages = new Set<string>();
  let log: Promise<string | undefined>[] = [];
  let reading: Promise<unknown> = Promise.resolve();
  let last: { readonly of: Element; readonly found: AccessibleElement } | undefined;
  const look = watchLiveRegions(page);
  look();

  function note(utterances: readonly Utterance[]): void {
    for (const { how, text, language } of utterances) {
      languages.add(language);
      log.push(Promise.resolve(`${how}: ${text}`));
    }
  }

  /** One after the other, and only if the element still has the focus then. */
  function read(element: Element, describe: (found: AccessibleElement) => string | undefined): void {
    const entry = reading.then(async () => {
      if (document.activeElement !== element) return undefined;
      const found = quiet(await readElement(element));
      const line = describe(found);
      last = { of: element, found };
      return line;
    });
    reading = entry;
    log.push(entry);
  }

  const observer = new MutationObserver(() => {
    const focused = document.activeElement;
    if (focused && focused !== document.body) {
      read(focused, (found) => (last?.of === focused ? change(last.found, found) : undefined));
    }
    note(look());
  });
  observer.observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
  const onFocus = ({ target }: FocusEvent): void => {
    note(look());
    if (target instanceof Element) read(target, (found) => `focus: ${inWords(found)}`);
  };
  page.addEventListener('focusin', onFocus);
  onTestFinished(() => {
    observer.disconnect();
    page.removeEventListener('focusin', onFocus);
  });

  async function settled(): Promise<void> {
    let length: number;
    do {
      length = log.length;
      await Promise.all(log);
      // React and the browser may have pending work.
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    } while (log.length !== length);
  }

  return {
    heard: async () => {
      await settled();
      const lines = await Promise.all(log);
      log = [];
      return lines.filter((line) => line !== undefined);
    },
    settled,
    languages,
  };
}

/** A screen reader does not say "focused" of the focused element. */
function quiet(element: AccessibleElement): AccessibleElement {
  return { ...element, states: element.states.filter((state) => state !== 'focused') };
}

/** A new name or new states of the focused element, as screen readers announce them. */
function change(before: AccessibleElement, after: AccessibleElement): string | undefined {
  const states = [
    ...after.states.filter((state) => !before.states.includes(state)),
    ...before.states.filter((state) => !after.states.includes(state)).map((state) => `not ${state}`),
  ];
  const name = before.name === after.name ? [] : [`"${after.name}"`];
  // The keyboard echo says typed characters; a choice is announced.
  const isChosen = after.role === 'combobox' && before.value !== after.value;
  const words = [...name, ...(isChosen ? [`= ${after.value}`] : []), ...states].join(', ');
  return words ? `now: ${words}` : undefined;
}
