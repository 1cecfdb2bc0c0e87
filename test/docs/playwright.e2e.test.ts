import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

let folder: string;
let site: PreviewServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'react-whatsapp-otp-'));
  const page = { root: here('./playwright'), configFile: false, logLevel: 'error' } as const;
  // Resolves the package's name to the built package.
  await build({ ...page, build: { outDir: folder, emptyOutDir: true } });
  site = await preview({ ...page, build: { outDir: folder }, preview: { host: '127.0.0.1', port: 0 } });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the Playwright example of docs/testing.md signs in', async () => {
  const { output, status } = await playwright(site.resolvedUrls?.local[0] ?? '');
  expect(output).toContain('1 passed');
  expect(status).toBe(0);
});

async function playwright(baseUrl: string): Promise<{ output: string; status: number | null }> {
  const cli = here('../../node_modules/@playwright/test/cli.js');
  const run = spawn(process.execPath, [cli, 'test', '--config', here('./playwright/playwright.config.ts')], {
    env: { ...process.env, BASE_URL: baseUrl },
  });
  let output = '';
  for (const stream of [run.stdout, run.stderr])
    stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  const status = await new Promise<number | null>((resolve) => run.on('close', resolve));
  return { output, status };
}
