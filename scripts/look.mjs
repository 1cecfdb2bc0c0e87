// Takes screenshots of the running example: `node scripts/look.mjs http://127.0.0.1:5173/ folder`.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { chromiumArgs, chromiumPath } from './chromium.mjs';

const [url, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
for (const colorScheme of ['light', 'dark']) {
  for (const [width, height] of [
    [1280, 860],
    [360, 900],
  ]) {
    for (const locale of ['en-US', 'es-MX', 'pt-BR']) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale });
      page.on('console', (message) => console.log(locale, message.type(), message.text()));
      page.on('pageerror', (error) => console.log(locale, error.message));
      await page.goto(url);
      await page.getByRole('textbox').waitFor();
      const name = (state) => `${folder}/${state}-${locale}-${colorScheme}-${width}.png`;
      await page.screenshot({ path: name('number') });
      const country = page.getByRole('combobox').filter({ has: page.locator('option[value=US]') });
      if (await country.count()) await country.first().selectOption('US');
      await page.getByRole('textbox').fill('2133734253');
      await page.keyboard.press('Enter');
      await page.locator('[data-step=code] input').waitFor();
      await page.waitForTimeout(300);
      await page.screenshot({ path: name('code') });
      await page.close();
    }
  }
}
await browser.close();
