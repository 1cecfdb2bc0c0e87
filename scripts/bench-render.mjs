// `npm run bench:render`: commits, component renders and DOM mutations for each typed key and each tick of a countdown,
// for our fields next to the stock ones and a plain input, in one run. Ends non-zero if a phone field exceeds its limits.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { chromiumArgs, chromiumPath } from './chromium.mjs';

const source = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
const server = await createServer({
  root: fileURLToPath(new URL('../test/bench', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  plugins: [react()],
  resolve: { alias: { 'react-whatsapp-otp': source('index.ts') } },
  server: { host: '127.0.0.1', port: 0, hmr: false, ws: false },
});
await server.listen();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
const page = await browser.newPage({ locale: 'en-US' });
await page.goto(server.resolvedUrls.local[0]);
await page.waitForFunction(() => 'show' in window);
await page.evaluate(() => {
  new MutationObserver((records) => (window.counts.mutations += records.length)).observe(
    document.getElementById('root'),
    { attributes: true, characterData: true, childList: true, subtree: true },
  );
});

/** The most that a key may cost in a phone field, also inside the form: nothing outside the field renders. */
const limits = { commits: 1, renders: 3, 'DOM mutations': 4 };

const rows = [];
for (const name of await page.evaluate(() => window.fieldNames)) {
  await page.evaluate((each) => window.show(each), name);
  await page.waitForTimeout(1500);
  const isTicking = name.includes('countdown');
  const steps = isTicking ? 3 : /phone|form/i.test(name) ? 10 : 6;
  const input = page.locator('input:not([type=hidden])').last();
  if (!isTicking) await input.focus();
  await page.evaluate(() => Object.assign(window.counts, { commits: 0, renders: 0, mutations: 0 }));
  if (isTicking) await page.waitForTimeout(3000);
  else for (const digit of '2133734253'.slice(0, steps)) await page.keyboard.press(digit, { delay: 20 });
  await page.waitForTimeout(100);
  const counts = await page.evaluate(() => window.counts);
  const per = (count) => Number((count / steps).toFixed(2));
  rows.push({
    field: name,
    per: isTicking ? 'tick' : 'key',
    commits: per(counts.commits),
    renders: per(counts.renders),
    'DOM mutations': per(counts.mutations),
  });
}
console.table(rows);
const exceeded = rows
  .filter(({ field }) => field.includes('Phone') || field.includes('Form'))
  .filter((row) => Object.entries(limits).some(([name, most]) => row[name] > most));
for (const { field } of exceeded) console.error(`${field}: a key costs more than ${JSON.stringify(limits)}.`);
process.exitCode = exceeded.length > 0 ? 1 : 0;
await browser.close();
await server.close();
