import { onTestFinished } from 'vitest';
import { inWords, readElement, type AccessibleElement } from './accessibilityTree';
import { watchLiveRegions, type Utterance } from './liveRegions';

/** What a person who cannot see the page hears of it. */
export interface Listener {
  /**
   * What was heard since this was last asked, in order:
   * `focus: …` an element that got the focus, as it is read out then;
   * `now: …` a name, a choice or a state of the focused element that has changed, which readers say by themselves;
   * `polite: …`, `assertive: …` words of a live region;
   * `unheard: …` words that came together with their polite region, which readers pass over.
   */
  readonly heard: () => Promise<readonly string[]>;
  /** Waits until there is nothing more to hear of what has happened so far. */
  readonly settled: () => Promise<void>;
  /** The languages that live regions spoke in. */
  readonly languages: ReadonlySet<string>;
}

/** Listens to a page as a screen reader does, by the browser's own accessibility tree. */
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

  /** One after the other, and only of what still has the focus by then. */
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
      // React and the browser may have something left to do.
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

/** The focus is not said of what has it. */
function quiet(element: AccessibleElement): AccessibleElement {
  return { ...element, states: element.states.filter((state) => state !== 'focused') };
}

/** A new name or new states, as readers say them of the element that they are at. */
function change(before: AccessibleElement, after: AccessibleElement): string | undefined {
  const states = [
    ...after.states.filter((state) => !before.states.includes(state)),
    ...before.states.filter((state) => !after.states.includes(state)).map((state) => `not ${state}`),
  ];
  const name = before.name === after.name ? [] : [`"${after.name}"`];
  // What is typed is echoed by the keyboard; what is chosen is said.
  const isChosen = after.role === 'combobox' && before.value !== after.value;
  const words = [...name, ...(isChosen ? [`= ${after.value}`] : []), ...states].join(', ');
  return words ? `now: ${words}` : undefined;
}
