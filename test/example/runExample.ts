import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface StartedExample {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface RunningExample extends StartedExample {
  readonly open: (locale: string) => Promise<OpenPage>;
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The hosts of the page's requests. */
  readonly hosts: Set<string>;
  /** Errors in the console, and uncaught ones. */
  readonly problems: string[];
  /** URLs of the calls to the endpoint. */
  readonly calls: string[];
}

/** The built example as `npm start` runs it. */
export async function startExample(): Promise<StartedExample> {
  const example = spawn(process.execPath, ['examples/vite-hono/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: '0', STYTCH_PROJECT_ID: '', STYTCH_SECRET: '' },
  });
  return {
    url: await printedUrl(example),
    close: async () => {
      const ended = once(example, 'exit');
      example.kill('SIGTERM');
      await ended;
    },
  };
}

/** The built example, and a Chromium to open it in. */
export async function runExample(): Promise<RunningExample> {
  const example = await startExample();
  const { url } = example;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: chromiumArgs,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  return {
    url,
    open: async (locale) => {
      const context = await browser.newContext({ locale, viewport: { width: 1280, height: 860 } });
      const page = await context.newPage();
      const hosts = new Set<string>();
      const problems: string[] = [];
      const calls: string[] = [];
      page.on('request', (request) => {
        hosts.add(new URL(request.url()).host);
        if (request.url().includes('/api/otps/')) calls.push(new URL(request.url()).pathname);
      });
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      page.on('pageerror', (error) => problems.push(error.message));
      await page.goto(url);
      return { page, context, hosts, problems, calls };
    },
    close: async () => {
      await browser.close();
      await example.close();
    },
  };
}

/** The code of the newest message on the mock phone, when it differs from the previous one. */
export async function delivered(page: Page, words: string, before = ''): Promise<string> {
  const handle = await page.waitForFunction(
    ({ words, before }) => {
      const texts = [...document.querySelectorAll('main *, body *')]
        .map((element) => element.textContent ?? '')
        .filter((text) => text.includes(words));
      const code = texts.at(-1)?.match(/\d{6}/)?.[0];
      return code && code !== before ? code : null;
    },
    { words, before },
  );
  return (await handle.jsonValue()) ?? '';
}

async function printedUrl(child: ChildProcess): Promise<string> {
  let printed = '';
  child.stderr?.on('data', (chunk: Buffer) => (printed += chunk));
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
    if (found && printed.includes('Open')) return printed.match(/Open (\S+)/)?.[1] ?? found;
  }
  throw new Error(`The example ended before it printed its address:\n${printed}`);
}
