import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { delivered, runExample, type RunningExample } from './runExample';

let example: RunningExample;

beforeAll(async () => {
  example = await runExample();
});

afterAll(async () => {
  await example.close();
});

test('a reload at the code step returns to it, sends nothing, and the code still signs in', async () => {
  const { page, context, calls } = await example.open('en-US');
  await send(page, '2025550101');
  const code = await delivered(page, 'is your verification code');
  await page.reload();
  await page.getByRole('button', { name: /Resend code in/ }).waitFor();
  await page.getByText('+1 202 555 0101').first().waitFor();
  expect(calls).toHaveLength(1);
  await codeField(page).fill(code);
  await page.getByRole('heading', { name: 'You’re in' }).waitFor();
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
  await context.close();
});

test('a user who went to another page and back is at the code step', async () => {
  const { page, context, calls } = await example.open('en-US');
  await send(page, '2025550102');
  await page.goto('about:blank');
  await page.goBack({ waitUntil: 'commit' });
  await codeField(page).waitFor();
  expect(await codeField(page).inputValue()).toBe('');
  expect(calls).toHaveLength(1);
  await context.close();
});

test('offline is announced at once, sends nothing, and going online again sends nothing by itself', async () => {
  const { page, context, calls } = await example.open('en-US');
  await numberField(page).fill('2025550103');
  // Formatted: the phone number library has loaded.
  await page.waitForFunction(() =>
    document.querySelector<HTMLInputElement>('input[type=tel]')?.value.includes(')'),
  );
  await context.setOffline(true);
  await page.keyboard.press('Enter');
  await page.getByText('You’re offline').waitFor();
  expect(calls).toEqual([]);
  await context.setOffline(false);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(calls).toEqual([]);
  await page.keyboard.press('Enter');
  await codeField(page).waitFor();
  expect(calls).toHaveLength(1);
  await context.close();
});

test('a double click and a held Enter send once', async () => {
  const { page, context, calls } = await example.open('en-US');
  await numberField(page).fill('2025550104');
  await page.getByRole('button', { name: 'Send code' }).dblclick();
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('Enter');
  await codeField(page).waitFor();
  expect(calls).toHaveLength(1);
  await context.close();
});

test('a number submitted before the phone number library has loaded is sent after it has', async () => {
  const { page, context, calls } = await example.open('en-US');
  await page.route(/\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await numberField(page).waitFor();
  await numberField(page).pressSequentially('2025550105');
  await page.keyboard.press('Enter');
  await codeField(page).waitFor();
  expect(calls).toEqual(['/api/otps/whatsapp/login_or_create']);
  await context.close();
});

test('the first tab learns of a second tab’s newer code and signs in with it', async () => {
  const { page, context } = await example.open('en-US');
  await send(page, '2025550106');
  const first = await delivered(page, 'is your verification code');
  const other = await context.newPage();
  await other.goto(example.url);
  await send(other, '2025550106');
  await page.getByText('You asked for a newer code in another tab').waitFor();
  const newer = await delivered(other, 'is your verification code', first);
  await codeField(page).fill(newer);
  await page.getByRole('heading', { name: 'You’re in' }).waitFor();
  expect(newer).not.toBe(first);
  await context.close();
});

test('no number, code or id is in the URL, the history or the console', async () => {
  const { page, context, problems } = await example.open('en-US');
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  await send(page, '2025550107');
  await codeField(page).fill(await delivered(page, 'is your verification code'));
  await page.getByRole('heading', { name: 'You’re in' }).waitFor();
  expect(page.url()).toBe(example.url);
  expect(await page.evaluate(() => [history.length, history.state as unknown])).toEqual([2, null]);
  expect([...lines, ...problems]).toEqual([]);
  await context.close();
});

function numberField(page: Page) {
  return page.getByRole('textbox', { name: 'WhatsApp number' });
}

function codeField(page: Page) {
  return page.getByRole('textbox', { name: 'Verification code' });
}

async function send(page: Page, number: string): Promise<void> {
  await numberField(page).fill(number);
  await page.keyboard.press('Enter');
  await codeField(page).waitFor();
}
