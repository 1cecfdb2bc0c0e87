import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { build, createServer, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { installTarball } from './installTarball';

const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: chromiumArgs,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});

afterAll(async () => {
  await browser.close();
});

describe.each(['18', '19'] as const)('the packed tarball in a Vite app with React %s', (react) => {
  let app: ReturnType<typeof installTarball>;
  let site: PreviewServer;
  let origin: string;
  let html: string;
  const warnings: string[] = [];

  beforeAll(async () => {
    app = installTarball(react);
    const warn = console.error;
    console.error = (...values: unknown[]) => warnings.push(values.map(String).join(' '));
    html = await serverRender(app.folder);
    console.error = warn;
    const page = join(app.folder, 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('<!--app-->', html));
    await build({ root: app.folder, configFile: false, logLevel: 'error' });
    site = await preview({
      root: app.folder,
      configFile: false,
      logLevel: 'error',
      preview: {
        host: '127.0.0.1',
        port: 0,
        headers: { 'Content-Security-Policy': "default-src 'self'; style-src 'self'; script-src 'self'" },
      },
    });
    origin = site.resolvedUrls?.local[0] ?? '';
  });

  afterAll(async () => {
    await site.close();
    app.remove();
  });

  test('passes a strict tsc with skipLibCheck off', () => {
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', app.folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test('server-renders the form without a warning or an inline style', () => {
    expect(html).toContain('WhatsApp number');
    expect(html).not.toContain('style=');
    expect(warnings).toEqual([]);
  });

  test('hydrates without an error and signs in, with a strict CSP and requests to its own host only', async () => {
    const tab = await browser.newPage();
    const hosts = new Set<string>();
    tab.on('request', (request) => hosts.add(new URL(request.url()).host));
    await tab.goto(origin);
    await tab.getByRole('textbox', { name: 'WhatsApp number' }).fill('2133734253');
    await tab.getByRole('button', { name: 'Send code' }).click();
    const code = tab.getByRole('textbox', { name: 'Verification code' });
    await code.waitFor();
    await tab.getByRole('button', { name: 'Read the phone' }).click();
    await code.fill((await tab.locator('samp').textContent()) ?? '');
    await tab.getByText('signed in', { exact: true }).waitFor();

    expect(await tab.evaluate(() => (window as unknown as { problems: string[] }).problems)).toEqual([]);
    expect([...hosts]).toEqual([new URL(origin).host]);
    await tab.close();
  });

  test('returns from the back/forward cache with an empty code field and its countdown', async () => {
    const tab = await browser.newPage();
    await tab.goto(origin);
    await tab.evaluate(() => {
      addEventListener('pageshow', (event) =>
        document.documentElement.setAttribute('data-persisted', `${event.persisted}`),
      );
    });
    await tab.getByRole('textbox', { name: 'WhatsApp number' }).fill('2133734253');
    await tab.keyboard.press('Enter');
    const code = tab.getByRole('textbox', { name: 'Verification code' });
    await code.pressSequentially('123');
    await tab.goto(`${origin}elsewhere.html`);
    await tab.goBack({ waitUntil: 'commit' });
    await tab.locator('[data-persisted=true]').waitFor();
    expect(await code.inputValue()).toBe('');
    expect(await tab.getByRole('timer').textContent()).toMatch(/ (2:00|1:5\d)$/);
    await tab.close();
  });
});

async function serverRender(root: string): Promise<string> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
  });
  const { render } = (await server.ssrLoadModule('/server.tsx')) as { render: () => string };
  const html = render();
  await server.close();
  return html;
}
