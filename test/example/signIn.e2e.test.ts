import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

let example: ChildProcess;
let browser: Browser;
let url: string;

beforeAll(async () => {
  example = spawn(process.execPath, ['examples/vite-hono/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: '0', STYTCH_PROJECT_ID: '', STYTCH_SECRET: '' },
  });
  url = await printedUrl(example);
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
});

afterAll(async () => {
  await browser?.close();
  const ended = once(example, 'exit');
  example.kill('SIGTERM');
  await ended;
});

test('a person with a US number reads the code off the phone and signs in', async () => {
  const { page, hosts, problems } = await open('en-US');
  await page.getByRole('textbox', { name: 'WhatsApp number' }).pressSequentially('2133734253');
  await page.getByRole('button', { name: 'Send code' }).click();
  const code = await delivered(page, 'is your verification code');
  await page.getByRole('textbox', { name: 'Verification code' }).pressSequentially(code);
  await page.getByRole('heading', { name: 'You’re in' }).waitFor();

  const cookies = await page.context().cookies();
  expect(cookies.map(({ name, httpOnly }) => ({ name, httpOnly }))).toEqual([
    { name: 'session', httpOnly: true },
  ]);
  expect(problems).toEqual([]);
  expect([...hosts]).toEqual([new URL(url).host]);
  expect(page.url()).toBe(url);
  await page.context().close();
});

test('in Spanish a wrong code is said, a new code is sent, and the new code signs in', async () => {
  const { page, problems } = await open('es-MX');
  await page.getByRole('combobox', { name: 'País o región' }).selectOption('MX');
  await page.getByRole('textbox', { name: 'Número de WhatsApp' }).pressSequentially('5512345678');
  await page.getByRole('button', { name: 'Enviar código' }).click();
  const first = await delivered(page, 'Tu código de verificación es');

  const field = page.getByRole('textbox', { name: 'Código de verificación' });
  await field.pressSequentially(first === '111111' ? '222222' : '111111');
  await page.getByText('Ese código no es correcto').waitFor();
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);

  const resend = page.getByRole('button', { name: 'Enviar otro código' });
  await resend.waitFor({ timeout: 45_000 });
  await resend.click();
  await page.getByText('Te enviamos un código nuevo').waitFor();
  const second = await delivered(page, 'Tu código de verificación es', first);
  await field.pressSequentially(second);
  await page.getByRole('heading', { name: '¡Listo!' }).waitFor();
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  await page.context().close();
});

test('the copied code is pasted with one press', async () => {
  const { page } = await open('pt-BR');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('textbox', { name: 'Número do WhatsApp' }).pressSequentially('11987654321');
  await page.getByRole('button', { name: 'Enviar código' }).click();
  await page.getByRole('textbox', { name: 'Código de verificação' }).waitFor();
  await page.getByRole('button', { name: 'Copiar código' }).last().click();
  await page.getByRole('button', { name: 'Colar código' }).click();
  await page.getByRole('heading', { name: 'Tudo certo!' }).waitFor();
  await page.context().close();
});

test('a reload on the code step comes back to it and sends nothing', async () => {
  const { page } = await open('en-US');
  const sends: string[] = [];
  page.on('request', (request) => sends.push(request.url()));
  await page.getByRole('textbox', { name: 'WhatsApp number' }).pressSequentially('2025550123');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Verification code' }).waitFor();
  await page.reload();
  await page.getByRole('textbox', { name: 'Verification code' }).waitFor();
  await page.getByRole('button', { name: /New code in/ }).waitFor();
  expect(sends.filter((each) => each.includes('/whatsapp/'))).toHaveLength(1);
  await page.context().close();
});

async function open(locale: string) {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  const hosts = new Set<string>();
  const problems: string[] = [];
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(url);
  return { page, hosts, problems };
}

/** The code of the newest message on the drawn phone, once it is another than the one before. */
async function delivered(page: Page, words: string, before = ''): Promise<string> {
  const handle = await page.waitForFunction(
    ({ words, before }) => {
      const texts = [...document.querySelectorAll('main *, body *')]
        .map((element) => element.textContent ?? '')
        .filter((text) => text.includes(words));
      const code = texts.at(-1)?.match(/\d{6}/)?.[0];
      return code && code !== before ? code : null;
    },
    { words, before },
  );
  return (await handle.jsonValue()) ?? '';
}

async function printedUrl(child: ChildProcess): Promise<string> {
  let printed = '';
  child.stderr?.on('data', (chunk: Buffer) => (printed += chunk));
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
    if (found && printed.includes('Open')) return printed.match(/Open (\S+)/)?.[1] ?? found;
  }
  throw new Error(`The example ended before it printed its address:\n${printed}`);
}
