import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterCode, runPages, sendCode, type RunningPages } from './runPages.js';

let pages: RunningPages;

beforeAll(async () => {
  pages = await runPages();
});

afterAll(async () => {
  await pages.close();
});

/** A new browser context, and all that its page complained about. */
async function open(url: string): Promise<{ page: Page; problems: string[] }> {
  const context = await pages.browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(url);
  return { page, problems };
}

test('a user signs in under Trusted Types and a policy of nonces, and nothing is refused', async () => {
  const { page, problems } = await open(`${pages.url}form`);
  await enterCode(page, await sendCode(page, pages, '2133734201'));
  expect(problems).toEqual([]);
  // The policy is in force.
  await expect(page.evaluate("document.body.innerHTML = '<p>'")).rejects.toThrow('TrustedHTML');
  await page.context().close();
});

test('a user signs in inside a custom element, whose stylesheet is in its shadow root', async () => {
  const { page, problems } = await open(`${pages.url}element`);
  const code = await sendCode(page, pages, '2133734202');
  const field = page.getByRole('textbox', { name: 'Verification code' });
  expect(await field.evaluate((input) => input.getRootNode() instanceof ShadowRoot)).toBe(true);
  expect(await field.evaluate((input) => getComputedStyle(input).letterSpacing)).not.toBe('normal');
  await enterCode(page, code);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('two bundles of the package work on one page, and share no id', async () => {
  const { page, problems } = await open(`${pages.url}two`);
  const fields = page.getByRole('textbox', { name: 'WhatsApp number' });
  await expect.poll(() => fields.count()).toBe(2);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await page.locator('#second label', { hasText: 'WhatsApp number' }).click();
  expect(await page.evaluate(() => document.activeElement?.closest('[id=first], [id=second]')?.id)).toBe(
    'second',
  );
  await page.locator('#second').getByRole('textbox').fill('2133734203');
  await page.locator('#second').getByRole('button', { name: 'Send code' }).click();
  await enterCode(page, await newCode(page));
  expect(await fields.count()).toBe(1);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('a user signs in inside a frame of the same site with the sandbox of the docs', async () => {
  const { page, problems } = await open(pages.embedding('allow-scripts allow-forms allow-same-origin'));
  const frame = page.frameLocator('iframe');
  await enterCode(frame, await sendCode(frame, pages, '2133734204'));
  expect(problems).toEqual([]);
  await page.context().close();
});

test('in a sandbox without allow-forms nothing is sent, and the console says why', async () => {
  const { page, problems } = await open(pages.embedding('allow-scripts allow-same-origin'));
  const calls: string[] = [];
  page.on('request', (request) => calls.push(request.url()));
  const frame = page.frameLocator('iframe');
  await frame.getByRole('textbox', { name: 'WhatsApp number' }).fill('2133734205');
  await frame.getByRole('button', { name: 'Send code' }).click();
  await expect.poll(() => problems.join()).toContain('allow-forms');
  expect(calls.filter((url) => url.includes('/api/otps'))).toEqual([]);
  await page.context().close();
});

async function newCode(page: Page): Promise<string> {
  await page.locator('#second').getByRole('textbox', { name: 'Verification code' }).waitFor();
  return pages.newestCode();
}
