// `npm run pictures` draws the pictures of the README and docs: the form in Chromium at 2x, light and dark.
// `npm run pictures -- --states folder [name]` draws every state instead, in each language and width, to look at.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { chromiumArgs, chromiumPath } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [mode, folder, only] = process.argv.slice(2);

/** What a user does to reach each state. */
const states = {
  number: async () => {},
  'number-error': async ({ page }) => {
    await page.keyboard.type('21337');
    await page.keyboard.press('Enter');
    await page.locator('.otp-field[data-invalid]').waitFor();
  },
  country: async ({ page }) => {
    await page.keyboard.press('Shift+Tab');
  },
  'plus-number': async ({ page }) => {
    await page.keyboard.type('+5511961234567');
  },
  international: async ({ page }) => {
    await page.locator('.otp-country-select').selectOption('');
  },
  brazil: async ({ page }) => {
    await page.locator('.otp-country-select').selectOption('BR');
    await page.locator('.otp-input').fill('');
    await page.locator('.otp-input').pressSequentially('11961234567');
  },
  sending: async ({ page, fault }) => {
    await fault({ kind: 'delay', ms: 1e9 });
    await sendNumber(page);
    await page.locator('.otp-button[data-pending]').waitFor();
  },
  'too-many-sends': async ({ page, fault }) => {
    await fault({ kind: 'error', errorType: 'too_many_requests', retryAfter: 42 });
    await sendNumber(page);
    await page.locator('.otp-message-text span').first().waitFor();
  },
  'server-error': async ({ page, fault }) => {
    await fault({ kind: 'error', errorType: 'internal_server_error' });
    await sendNumber(page);
    await page.locator('.otp-message-text span').first().waitFor();
  },
  code: async ({ page }) => {
    await sendCode(page);
  },
  typing: async ({ page }) => {
    await sendCode(page);
    await page.keyboard.type('123');
  },
  'wrong-code': async (world) => {
    await sendCode(world.page);
    await typeWrongCode(world);
  },
  help: async ({ page }) => {
    await sendCode(page);
    await page.clock.runFor(31_000);
  },
  expired: async ({ page }) => {
    await sendCode(page);
    await page.clock.runFor(125_000);
  },
  replaced: async ({ page }) => {
    await sendCode(page);
    await page.clock.runFor(31_000);
    await page.locator('.otp-resend').click();
    await page.locator('.otp-notice:not(:empty)').waitFor();
  },
  locked: async ({ page, fault }) => {
    await sendCode(page);
    await fault({ kind: 'error', errorType: 'user_lock_limit_reached', retryAfter: 898 });
    await page.keyboard.type('111111');
    await page.locator('[data-waiting]').waitFor();
  },
  success: async ({ page }) => {
    await sendCode(page);
    await page.keyboard.type(await page.evaluate(() => globalThis.latestCode()));
    await page.locator('.otp-success').waitFor();
  },
};

const source = `
  import { createRoot } from 'react-dom/client';
  import { createWhatsappOtpClient, WhatsappOtpForm } from './src/index.ts';
  import { createFakeBackend } from './src/testing.ts';
  import './src/styles.css';
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  globalThis.fault = (fault) => backend.stytch.fault(fault);
  globalThis.latestCode = () => backend.stytch.latestCode('+12133734253');
  const locale = new URLSearchParams(location.search).get('locale');
  createRoot(document.getElementById('root')).render(
    <WhatsappOtpForm client={client} defaultLocale={locale} defaultCountry="US" />,
  );
`;

const html = `<!doctype html>
<meta name="viewport" content="width=device-width" />
<link rel="stylesheet" href="/page.css" />
<style>
  :root { color-scheme: light dark; --otp-font: Inter, system-ui, sans-serif; }
  body { margin: 0; display: grid; justify-items: center; background: light-dark(#f4f6f5, #0b0f0d); }
  #root { inline-size: min(100%, 28rem); padding: 1rem; box-sizing: border-box; }
  @media (max-width: 22.5rem) { #root { padding: 0; } }
</style>
<div id="root"></div>
<script type="module" src="/page.js"></script>`;

const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
const files = await bundle();
try {
  if (mode === '--states') await drawStates();
  else await drawDocs();
} finally {
  await browser.close();
}

async function drawDocs() {
  const target = `${root}/docs/images`;
  mkdirSync(target, { recursive: true });
  for (const scheme of ['light', 'dark']) {
    for (const [name, state] of [
      ['form', 'typing'],
      ['number', 'number'],
      ['wrong-code', 'wrong-code'],
    ]) {
      await draw({
        state,
        scheme,
        width: 448,
        locale: 'en',
        scale: 2,
        path: `${target}/${name}-${scheme}.png`,
      });
    }
  }
}

async function drawStates() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const state of only ? only.split(',') : Object.keys(states)) {
    for (const [width, scheme, locale] of [
      [1280, 'light', 'en'],
      [1280, 'dark', 'en'],
      [360, 'light', 'es'],
      [360, 'dark', 'pt-br'],
      [320, 'light', 'pt-br'],
      [320, 'light', 'en'],
    ]) {
      await draw({
        state,
        scheme,
        width,
        locale,
        scale: 1,
        path: `${folder}/${state}-${width}-${scheme}-${locale}.png`,
      });
    }
  }
}

async function draw({ state, scheme, width, locale, scale, path }) {
  const page = await browser.newPage({
    viewport: { width, height: 700 },
    deviceScaleFactor: scale,
    colorScheme: scheme,
    locale: 'en-US',
    permissions: ['clipboard-read'],
    reducedMotion: 'reduce',
  });
  await page.route('http://127.0.0.1:9/**', (route) => {
    const file = files.get(new URL(route.request().url()).pathname);
    return file ? route.fulfill(file) : route.fulfill({ status: 404, body: '' });
  });
  page.on('pageerror', (error) => console.error(error.message));
  await page.clock.install({ time: new Date('2026-01-01T12:00:00') });
  await page.goto(`http://127.0.0.1:9/?locale=${locale}`);
  await page.locator('.otp-input').focus();
  const fault = (given) => page.evaluate((value) => globalThis.fault(value), given);
  await states[state]({ page, fault });
  await page.clock.runFor(300);
  await page.waitForTimeout(50);
  await page.locator('body').screenshot({ path, animations: 'disabled' });
  await page.close();
}

async function sendNumber(page) {
  await page.keyboard.type('2133734253');
  await page.keyboard.press('Enter');
}

async function sendCode(page) {
  await sendNumber(page);
  await page.locator('[data-step=code] .otp-code-input').waitFor();
  await page.clock.runFor(1000);
}

async function typeWrongCode({ page }) {
  await page.keyboard.type('111111');
  await page.locator('.otp-field[data-invalid]').waitFor();
}

/** The page as one script and one stylesheet, served from memory. */
async function bundle() {
  const { outputFiles } = await build({
    stdin: { contents: source, loader: 'tsx', resolveDir: root },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    write: false,
    outdir: 'out',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const content = (name) => outputFiles.find(({ path }) => path.endsWith(name)).text;
  return new Map([
    ['/', { contentType: 'text/html; charset=utf-8', body: html }],
    ['/page.js', { contentType: 'text/javascript', body: content('.js') }],
    ['/page.css', { contentType: 'text/css', body: content('.css') }],
  ]);
}
