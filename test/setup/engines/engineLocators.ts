// Loaded into each page of tests in Firefox and WebKit: finds elements in the page, and hands the browser places to press.
import {
  Locator,
  getByAltTextSelector,
  getByLabelSelector,
  getByPlaceholderSelector,
  getByRoleSelector,
  getByTestIdSelector,
  getByTextSelector,
  getByTitleSelector,
  selectorEngine,
} from '@vitest/browser/locators';
import { commands, page, server } from 'vitest/browser';
import type { Place } from './engine.js';

declare module 'vitest/browser' {
  interface BrowserCommands {
    readonly clickAt: (place: Place, times: number) => Promise<void>;
    readonly hoverAt: (place: Place) => Promise<void>;
  }
}

class EngineLocator extends Locator {
  override selector: string;
  readonly #element: Element | undefined;

  constructor(selector: string, element?: Element) {
    super();
    this.selector = selector;
    this._container = element;
    this.#element = element;
  }

  override async click(): Promise<void> {
    await commands.clickAt(await placeToPress(await this.#find()), 1);
  }

  override async dblClick(): Promise<void> {
    await commands.clickAt(await placeToPress(await this.#find()), 2);
  }

  override async tripleClick(): Promise<void> {
    await commands.clickAt(await placeToPress(await this.#find()), 3);
  }

  override async hover(): Promise<void> {
    await commands.hoverAt(await placeToPress(await this.#find()));
  }

  override async fill(text: string): Promise<void> {
    const element = await this.#find();
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) {
      throw new Error(`${this.selector} is not a field that can be filled.`);
    }
    element.focus();
    element.select();
    document.execCommand(text ? 'insertText' : 'delete', false, text);
  }

  override clear(): Promise<void> {
    return this.fill('');
  }

  override async selectOptions(wanted: unknown): Promise<void> {
    const element = await this.#find();
    if (!(element instanceof HTMLSelectElement)) throw new Error(`${this.selector} is not a select.`);
    const values = (Array.isArray(wanted) ? wanted : [wanted]) as readonly unknown[];
    const isWanted = (option: HTMLOptionElement) =>
      values.some((value) => value === option || value === option.value || value === option.label);
    await until(
      () => !isDisabled(element) && [...element.options].some(isWanted),
      `an option ${String(wanted)}`,
    );
    element.focus();
    for (const option of element.options) option.selected = isWanted(option);
    element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }

  protected override locator(selector: string): Locator {
    return new EngineLocator(`${this.selector} >> ${selector}`);
  }

  protected override elementLocator(element: Element): Locator {
    return locatorOf(element);
  }

  #find(): Promise<Element> | Element {
    return this.#element ?? this.findElement();
  }
}

page.extend({
  getByRole: (role, options) => new EngineLocator(getByRoleSelector(role, options)),
  getByText: (text, options) => new EngineLocator(getByTextSelector(text, options)),
  getByLabelText: (text, options) => new EngineLocator(getByLabelSelector(text, options)),
  getByTitle: (text, options) => new EngineLocator(getByTitleSelector(text, options)),
  getByAltText: (text, options) => new EngineLocator(getByAltTextSelector(text, options)),
  getByPlaceholder: (text, options) => new EngineLocator(getByPlaceholderSelector(text, options)),
  getByTestId: (testId) =>
    new EngineLocator(getByTestIdSelector(server.config.browser.locators.testIdAttribute, testId)),
  elementLocator: locatorOf,
});

function locatorOf(element: Element): Locator {
  return new EngineLocator(selectorEngine.generateSelectorSimple(element), element);
}

/**
 * The middle of an element in the browser's window, once it can be pressed: enabled, at rest and not covered.
 * @throws {Error} after ten seconds
 */
async function placeToPress(element: Element): Promise<Place> {
  let last: DOMRect | undefined;
  let middle: Place = { x: 0, y: 0 };
  const isReady = () => {
    if (!element.isConnected || isDisabled(element)) return false;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    const isAtRest = last !== undefined && last.x === box.x && last.y === box.y && last.width === box.width;
    last = box;
    middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return isAtRest && box.width > 0 && box.height > 0 && isOnTop(element, middle);
  };
  await until(isReady, `${element.outerHTML.slice(0, 200)} to be pressed`);
  for (let view = element.ownerDocument.defaultView; view?.frameElement; view = view.parent as typeof view) {
    const { clientLeft, clientTop } = view.frameElement;
    const { x, y } = view.frameElement.getBoundingClientRect();
    middle = { x: middle.x + x + clientLeft, y: middle.y + y + clientTop };
  }
  return middle;
}

function isDisabled(element: Element): boolean {
  return element.matches(':disabled');
}

/** True when the topmost element at the place is this element, inside it, or its label. */
function isOnTop(element: Element, { x, y }: Place): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const top = root.elementFromPoint(x, y);
  if (!top) return false;
  return element.contains(top) || (top.closest('label')?.contains(element) ?? false);
}

const patience = 10_000;

async function until(isTrue: () => boolean, what: string): Promise<void> {
  const end = performance.now() + patience;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`The test waited ten seconds for ${what}.`);
    // Tests may stop the page's timers, and a frame is what an element moves by.
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
}
