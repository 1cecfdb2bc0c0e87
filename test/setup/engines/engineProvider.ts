import { fileURLToPath } from 'node:url';
import { defineBrowserProvider, parseKeyDef } from '@vitest/browser';
import type { BrowserCommandContext, BrowserProvider, BrowserProviderOption, TestProject } from 'vitest/node';
import type { Engine, MediaFeatures, Place } from './engine.js';

declare module 'vitest/node' {
  interface BrowserCommandContext {
    readonly engine: Engine;
  }
}

/** Vitest's browser tests in an engine that Playwright does not drive as Debian builds it. One page, one file at a time. */
export function engineProvider(name: Engine['name'], start: () => Promise<Engine>): BrowserProviderOption {
  return defineBrowserProvider({
    name,
    supportedBrowser: [name],
    providerFactory: (project) => createProvider(name, start, project),
  });
}

function createProvider(name: string, start: () => Promise<Engine>, project: TestProject): BrowserProvider {
  let starting: Promise<Engine> | undefined;
  let engine: Engine | undefined;
  for (const [command, run] of Object.entries(keyboardCommands)) {
    project.browser?.registerCommand(command as never, run as never);
  }
  return {
    name,
    supportsParallelism: false,
    initScripts: [fileURLToPath(new URL('./engineLocators.ts', import.meta.url))],
    getCommandsContext: () => ({ engine }),
    openPage: async (_sessionId, url) => {
      starting ??= start();
      engine = await starting;
      await engine.open(url);
    },
    close: async () => {
      await (await starting)?.close();
    },
  };
}

/** The modifiers and other keys that a test has pressed and not released. */
interface KeyboardState {
  readonly unreleased?: readonly string[];
}

const keyboardCommands = {
  __vitest_keyboard: async ({ engine }: BrowserCommandContext, text: string, state: KeyboardState) => {
    const held = new Set(state.unreleased);
    await focusTests(engine);
    for (const { keyDef, releasePrevious, releaseSelf, repeat } of parseKeyDef(text)) {
      const key = keyDef.key ?? '';
      if (held.delete(key)) await engine.keyUp(key);
      if (releasePrevious) continue;
      for (let times = 0; times < repeat; times += 1) await engine.keyDown(key);
      if (releaseSelf) await engine.keyUp(key);
      else held.add(key);
    }
    return { unreleased: [...held] };
  },
  __vitest_tab: async ({ engine }: BrowserCommandContext, { shift = false }: { shift?: boolean } = {}) => {
    await focusTests(engine);
    if (shift) await engine.keyDown('Shift');
    await engine.keyDown('Tab');
    await engine.keyUp('Tab');
    if (shift) await engine.keyUp('Shift');
  },
  __vitest_cleanup: async ({ engine }: BrowserCommandContext, state: KeyboardState) => {
    for (const key of state.unreleased ?? []) await engine.keyUp(key);
  },
};

/** What tests and locators ask of the browser, by `commands` of `vitest/browser`. */
export const engineCommands = {
  clickAt: ({ engine }: BrowserCommandContext, place: Place, times: number) => engine.click(place, times),
  hoverAt: ({ engine }: BrowserCommandContext, place: Place) => engine.hover(place),
  emulateMedia: ({ engine }: BrowserCommandContext, features: MediaFeatures) =>
    ability(engine, 'emulate')(features),
  composeText: ({ engine }: BrowserCommandContext, text: string) => ability(engine, 'compose')(text),
  commitText: ({ engine }: BrowserCommandContext, text: string) => ability(engine, 'commit')(text),
  allowClipboard: ({ engine }: BrowserCommandContext, allowed: boolean) =>
    ability(engine, 'allowClipboard')(allowed),
  readTextBoxes: ({ engine }: BrowserCommandContext) => ability(engine, 'readTextBoxes')(),
};

/** What not every engine can do. A suite that needs it is left out by the `include` of the engine's project. */
function ability<Name extends keyof Engine>(engine: Engine, name: Name): NonNullable<Engine[Name]> {
  const found = engine[name];
  if (found === undefined)
    throw new Error(`${engine.version} has no ${name}: leave this test out of its project.`);
  return found;
}

/** Keys go where the focus is, and a page that has just loaded has it outside the frame of the tests. */
async function focusTests(engine: Engine): Promise<void> {
  await engine.evaluate(() => {
    const frame = [...document.querySelectorAll('iframe')].at(-1);
    if (frame && document.activeElement !== frame) frame.contentWindow?.focus();
  });
}
