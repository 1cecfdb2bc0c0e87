import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

export interface Entry {
  readonly id: string;
  readonly type: 'docs' | 'story';
}

export interface Site {
  readonly page: Page;
  /** The entries of the built index. */
  readonly entries: readonly Entry[];
  /** Console errors, uncaught errors, failed requests and requests to another host since the last call. */
  readonly takeProblems: () => string[];
  readonly open: (entry: Entry) => Promise<void>;
  readonly openFrame: (entry: Entry) => Promise<void>;
  readonly close: () => Promise<void>;
}

const base = '/some/sub/path/';

/** Serves a built Storybook like a static host, under a subpath, and starts a Chromium. */
export async function openSite(folder: string): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // The browser requests it from each host.
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const file = pathname.startsWith(base) ? pathname.slice(base.length) || 'index.html' : undefined;
    const body = file === undefined ? undefined : read(join(folder, decodeURIComponent(file)));
    if (!body) return response.writeHead(404).end();
    return response.writeHead(200, { 'Content-Type': types[extname(file ?? '')] ?? 'text/html' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  const page = await browser.newPage();
  let problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isFaked(message.location().url)) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^https?:$/.test(protocol) && asked !== origin) problems.push(`asked ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isFaked(response.url()))
      problems.push(`${response.status()} for ${response.url()}`);
  });
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Readonly<Record<string, Entry>>;
  };
  return {
    page,
    entries: Object.values(entries),
    takeProblems() {
      const taken = problems;
      problems = [];
      return taken;
    },
    async open({ type, id }) {
      await page.goto(`${origin}${base}?path=/${type}/${id}`);
    },
    async openFrame({ type, id }) {
      await page.goto(`${origin}${base}iframe.html?viewMode=${type}&id=${id}`);
      if (type === 'docs') {
        await page.waitForSelector('#storybook-docs h1');
        await page.waitForFunction(() =>
          [...document.querySelectorAll('.docs-story [id^="story--"]')].every((story) =>
            story.hasChildNodes(),
          ),
        );
      } else await page.waitForFunction("__STORYBOOK_ADDONS_CHANNEL__.last('storyFinished')");
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Stories let the fake endpoint fail on purpose. */
function isFaked(url: string): boolean {
  return url.includes('/api/otps/');
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
