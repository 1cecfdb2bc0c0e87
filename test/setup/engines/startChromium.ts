import { chromium } from 'playwright';
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs';
import type { Engine } from './engine.js';

export interface ChromiumOptions {
  /** Another Chromium than the one that the tests run in. */
  readonly path?: string | undefined;
  readonly args?: readonly string[] | undefined;
}

/** Chromium through Playwright. */
export async function startChromium({ path, args = [] }: ChromiumOptions = {}): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath: path ?? chromiumPath(),
    args: [...chromiumArgs, ...args],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'en-US' });
  const page = await context.newPage();
  return {
    name: 'chromium',
    version: `chromium ${browser.version()}`,
    open: async (url) => {
      await page.goto(url);
    },
    reload: async () => {
      await page.reload();
    },
    evaluate: (run, ...given) =>
      page.evaluate(`(${String(run)})(...${JSON.stringify(given)})`) as Promise<never>,
    click: ({ x, y }, times = 1) => page.mouse.click(x, y, { clickCount: times }),
    hover: ({ x, y }) => page.mouse.move(x, y),
    keyDown: (key) => page.keyboard.down(key),
    keyUp: (key) => page.keyboard.up(key),
    close: () => browser.close(),
  };
}
