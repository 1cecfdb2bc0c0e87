import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { build, createServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';
import { installTarball } from './installTarball';

const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
});

afterAll(async () => {
  await browser.close();
});

describe.each(['18', '19'] as const)('the packed tarball in a Vite app with React %s', (react) => {
  let app: ReturnType<typeof installTarball>;

  beforeAll(() => {
    app = installTarball(react);
  });

  afterAll(() => {
    app.remove();
  });

  test('passes a strict tsc with skipLibCheck off', () => {
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', app.folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test('server-renders, hydrates without an error, and signs in, under a strict CSP and on no host but its own', async () => {
    const server = await createServer({
      root: app.folder,
      configFile: false,
      logLevel: 'error',
      server: { middlewareMode: true, hmr: false, ws: false },
      appType: 'custom',
    });
    const { render } = (await server.ssrLoadModule('/server.tsx')) as { render: () => string };
    const html = render();
    await server.close();
    expect(html).toContain('WhatsApp number');
    expect(html).not.toContain('style=');

    const page = join(app.folder, 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('<!--app-->', html));
    await build({ root: app.folder, configFile: false, logLevel: 'error' });
    const site = await preview({
      root: app.folder,
      configFile: false,
      logLevel: 'error',
      preview: {
        host: '127.0.0.1',
        port: 0,
        headers: { 'Content-Security-Policy': "default-src 'self'; style-src 'self'; script-src 'self'" },
      },
    });
    const origin = site.resolvedUrls?.local[0] ?? '';
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
    await site.close();
  });
});
