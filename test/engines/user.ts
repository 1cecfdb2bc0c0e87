import type { Engine } from '../setup/engines/engine.js';

/** A user at a browser of any engine: finds things by selector, and acts with real keys and a real pointer. */
export interface User {
  readonly press: (keys: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  /** Chooses in a native list, which no engine draws in the page. */
  readonly choose: (selector: string, value: string) => Promise<void>;
  /** Waits until the page answers with something else than `undefined`, `null` or `false`. */
  readonly waitFor: <Result>(run: () => Result | null | undefined | false) => Promise<Result>;
}

const patience = 20_000;

export function createUser(engine: Engine): User {
  const waitFor = async <Arguments extends readonly unknown[], Result>(
    run: (...args: Arguments) => Result | null | undefined | false,
    ...args: Arguments
  ): Promise<Result> => {
    const end = Date.now() + patience;
    for (;;) {
      const result = await engine.evaluate(run, ...args);
      if (result !== undefined && result !== null && result !== false) return result;
      if (Date.now() > end) {
        const text = await engine.evaluate(() => document.body.innerText);
        throw new Error(`${engine.version} waited in vain for ${String(run)} ${args.join(' ')}\n${text}`);
      }
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
  };
  const pressKey = async (key: string) => {
    await engine.keyDown(key);
    await engine.keyUp(key);
  };
  return {
    press: async (keys) => {
      const held = keys.split('+');
      const last = held.pop() ?? '';
      for (const key of held) await engine.keyDown(key);
      await pressKey(last);
      for (const key of held.toReversed()) await engine.keyUp(key);
    },
    type: async (text) => {
      for (const character of text) await pressKey(character);
    },
    click: async (selector) => {
      await engine.click(await waitFor(placeOf, selector));
    },
    choose: async (selector, value) => {
      await waitFor(chooseOption, selector, value);
    },
    waitFor: (run) => waitFor(run),
  };
}

// What follows runs in the page.

function placeOf(selector: string) {
  const element = [...document.querySelectorAll(selector)].at(-1);
  if (!element || element.matches(':disabled, [aria-disabled=true]')) return undefined;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const place = { x: x + width / 2, y: y + height / 2 };
  const top = document.elementFromPoint(place.x, place.y);
  return top && (element.contains(top) || top.contains(element)) ? place : undefined;
}

function chooseOption(selector: string, value: string) {
  const select = document.querySelector<HTMLSelectElement>(selector);
  if (!select || ![...select.options].some((option) => option.value === value)) return false;
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
