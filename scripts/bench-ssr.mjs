// `npm run bench:ssr`: how many times as long the form takes as the same HTML from plain elements, in production React: the
// render on a server in Node.js, and hydration in Chromium. Ratios of medians within one run. Build the package first.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { chromiumArgs, chromiumPath } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = join(root, 'test/bench/ssr.tsx');
const folder = mkdtempSync(join(tmpdir(), 'ssr-'));
const options = {
  entryPoints: [entry],
  bundle: true,
  format: 'esm',
  jsx: 'automatic',
  minify: true,
  logLevel: 'error',
  alias: { 'react-whatsapp-otp': join(root, 'dist/index.js') },
  define: { 'process.env.NODE_ENV': '"production"' },
};
// React's CommonJS modules ask for Node.js's.
const requireInModules =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
try {
  const file = join(folder, 'ssr.mjs');
  await build({ ...options, platform: 'node', outfile: file, banner: { js: requireInModules } });
  const { measureRender } = await import(pathToFileURL(file).href);
  const { outputFiles } = await build({ ...options, platform: 'browser', write: false });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  const page = await browser.newPage({ locale: 'en-US' });
  await page.addScriptTag({ type: 'module', content: outputFiles[0].text });
  await page.waitForFunction(() => 'measureHydration' in window);
  const hydration = await page.evaluate(() => window.measureHydration());
  await browser.close();
  console.table([
    { what: 'render on a server', 'times plain elements': measureRender() },
    { what: 'hydration', 'times plain elements': hydration },
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
