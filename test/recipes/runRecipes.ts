import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const recipes = ['tailwind', 'css-modules', 'mui', 'shadcn', 'unstyled'] as const;
export type Recipe = (typeof recipes)[number];
export type Scheme = 'light' | 'dark';

export interface RunningRecipes {
  readonly host: string;
  readonly open: (recipe: Recipe, look?: { scheme?: Scheme; width?: number }) => Promise<OpenRecipe>;
  readonly close: () => Promise<void>;
}

export interface OpenRecipe {
  readonly page: Page;
  /** The hosts of the page's requests. */
  readonly hosts: Set<string>;
  /** Errors and warnings in the console, uncaught errors, and violations of the content security policy. */
  readonly problems: string[];
  readonly close: () => Promise<void>;
}

/** Runs examples/recipes, built with the built package and a strict policy, and a Chromium to open it in. */
export async function runRecipes(): Promise<RunningRecipes> {
  const outDir = await buildRecipes();
  const site = await preview({
    ...app,
    build: { outDir },
    preview: {
      host: '127.0.0.1',
      port: 0,
      headers: {
        'Content-Security-Policy':
          "default-src 'self'; style-src 'self' 'nonce-recipes'; script-src 'self'; connect-src 'none'",
      },
    },
  });
  const origin = site.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  return {
    host: new URL(origin).host,
    open: async (recipe, { scheme = 'light', width = 1280 } = {}) => {
      const context = await browser.newContext({
        locale: 'en-US',
        colorScheme: scheme,
        viewport: { width, height: 800 },
      });
      const page = await context.newPage();
      const hosts = new Set<string>();
      const problems: string[] = [];
      page.on('request', (request) => hosts.add(new URL(request.url()).host));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      await page.goto(`${origin}${recipe}.html`);
      // shadcn/ui uses a class; the others follow the system.
      if (recipe === 'shadcn' && scheme === 'dark') {
        await page.evaluate(() => document.documentElement.classList.add('dark'));
      }
      await numberField(page).waitFor();
      return { page, hosts, problems, close: () => context.close() };
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

const configFile = join(root, 'examples/recipes/vite.config.ts');
const app = { configFile, logLevel: 'error' as const };

/** Built once for all files of tests, and again when the package or the recipes have changed. */
async function buildRecipes(): Promise<string> {
  const cache = join(root, 'node_modules/.cache/recipes');
  const outDir = join(cache, hashOf(['dist', 'examples/recipes', 'package-lock.json']));
  if (existsSync(outDir)) return outDir;
  rmSync(cache, { recursive: true, force: true });
  const unfinished = `${outDir}-unfinished`;
  await build({ ...app, build: { outDir: unfinished, emptyOutDir: true } });
  renameSync(unfinished, outDir);
  return outDir;
}

/** A hash of all files under these paths, with their names. */
function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const files = paths.flatMap((path) => {
    if (!statSync(join(root, path)).isDirectory()) return [path];
    const inside = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' });
    return inside.map((name) => join(path, name)).filter((name) => statSync(join(root, name)).isFile());
  });
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

export const numberField = (page: Page) => page.getByRole('textbox', { name: 'WhatsApp number' });
export const codeField = (page: Page) => page.getByRole('textbox', { name: 'Verification code' });

/** Sends a code, and returns the one that the fake WhatsApp delivered. */
export async function sendCode(page: Page): Promise<string> {
  await numberField(page).fill('2133734253');
  await page.getByRole('button', { name: 'Send code' }).click();
  await codeField(page).waitFor();
  const text = await page.getByText('is your verification code').textContent();
  return /\d{6}/.exec(text ?? '')?.[0] ?? '';
}

export async function enterWrongCode(page: Page, right: string): Promise<void> {
  await codeField(page).fill(right === '111111' ? '222222' : '111111');
  await page.getByText('That code isn’t right').waitFor();
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await codeField(page).fill(code);
  await page.getByRole('heading', { name: 'You’re in' }).waitFor();
}

/** From now on every call of the page is refused for some time. */
export async function refuseCalls(page: Page): Promise<void> {
  await page.evaluate(() => {
    const body = { status_code: 429, error_type: 'too_many_requests', request_id: 'request-id-test-1' };
    globalThis.fetch = () =>
      Promise.resolve(Response.json(body, { status: 429, headers: { 'Retry-After': '40' } }));
  });
}

/** From now on every call of the page stays pending. */
export async function holdCalls(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.fetch = () => new Promise(() => {});
  });
}

/** The violations that axe finds, each with its element. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // Waits for transitions, because colors in between do not count.
    document.getAnimations().forEach((animation) => animation.finish());
    const { axe: injected } = globalThis as unknown as { axe: typeof axe };
    const found = await injected.run(document);
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
