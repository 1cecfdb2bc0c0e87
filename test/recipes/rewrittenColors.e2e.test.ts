import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

/*
 * Vite rewrites `light-dark()` for the browsers that it supports by default. The result is not a valid color on a page whose
 * CSS has no `color-scheme`.
 */
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const form = `
  <div class="otp-root otp-form">
    <div class="otp-field"><div class="otp-phone"><input class="otp-input" aria-label="Number" /></div></div>
    <button class="otp-button">Send code</button>
  </div>`;
const pages = {
  plain: '',
  schemed: ':root { color-scheme: light dark }',
  chosen: '.dark { color-scheme: dark }',
  brandedByClass: '.dark { color-scheme: dark } .otp-root { --otp-accent: light-dark(#6d28d9, #a78bfa) }',
  branded: ':root { color-scheme: light dark } .otp-root { --otp-accent: light-dark(#6d28d9, #a78bfa) }',
};
const light = { button: 'rgb(11, 122, 75)', card: 'rgb(255, 255, 255)', text: 'rgb(16, 32, 26)' };
const dark = { button: 'rgb(61, 220, 145)', card: 'rgb(18, 26, 23)', text: 'rgb(238, 244, 241)' };

let folder: string;
let site: PreviewServer;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'colors-'));
  for (const [name, css] of Object.entries(pages)) {
    writeFileSync(join(folder, `${name}.css`), `@import 'react-whatsapp-otp/styles.css';\n${css}`);
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="en"><head><link rel="stylesheet" href="./${name}.css"></head><body>${form}</body></html>`,
    );
  }
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { rollupOptions: { input: Object.keys(pages).map((name) => join(folder, `${name}.html`)) } },
  });
  site = await preview({
    root: folder,
    configFile: false,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0 },
  });
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['plain', 'light', light],
  ['plain', 'dark', light],
  ['schemed', 'light', light],
  ['schemed', 'dark', dark],
  ['chosen', 'dark', light],
  ['brandedByClass', 'light', { ...light, button: 'rgb(109, 40, 217)' }],
  ['brandedByClass', 'dark', { ...light, button: 'rgb(109, 40, 217)' }],
  ['branded', 'light', { ...light, button: 'rgb(109, 40, 217)' }],
  ['branded', 'dark', { ...dark, button: 'rgb(167, 139, 250)' }],
] as const)(
  'a built page with the CSS of %s on a %s system has valid colors',
  async (name, scheme, colors) => {
    const page = await open(name, scheme);
    expect(await colorsOf(page)).toEqual(colors);
    await page.close();
  },
);

test.each([
  ['chosen', dark],
  ['brandedByClass', { ...dark, button: 'rgb(167, 139, 250)' }],
])('a class that sets color-scheme in the CSS of %s makes a built page dark', async (name, colors) => {
  const page = await open(name, 'light');
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  expect(await colorsOf(page)).toEqual(colors);
  await page.close();
});

test('an invalid color falls back to the light one', async () => {
  const page = await open('schemed', 'light');
  await page.evaluate(() => document.documentElement.style.setProperty('--otp-accent', '222 47% 11%'));
  expect(await colorsOf(page)).toEqual(light);
  await page.close();
});

test('each color falls back to its light default', () => {
  const read = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
  const fallbacks = read('colors.css').matchAll(/--_otp-([a-z-]+) \{[^}]*initial-value: (#\w+)/g);
  const css = read('styles.css');
  const defaults = css.matchAll(/--_otp-([a-z-]+): var\(--otp-[a-z-]+, light-dark\((#\w+)/g);
  const wanted = new Map([...defaults].map(([, name, color]) => [name, color]));
  wanted.set('focus', wanted.get('accent'));
  expect(wanted.size).toBe(11);
  expect(new Map([...fallbacks].map(([, name, color]) => [name, color]))).toEqual(wanted);
});

async function open(name: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ colorScheme });
  await page.goto(new URL(`${name}.html`, site.resolvedUrls?.local[0]).href);
  return page;
}

function colorsOf(page: Page) {
  return page.evaluate(() => {
    const style = (selector: string) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`The page has no ${selector}.`);
      element.getAnimations().forEach((animation) => animation.finish());
      return getComputedStyle(element);
    };
    return {
      button: style('.otp-button').backgroundColor,
      card: style('.otp-form').backgroundColor,
      text: style('.otp-form').color,
    };
  });
}
