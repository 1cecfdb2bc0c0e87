import { afterAll, beforeAll, expect, test } from 'vitest';
import { delivered, runExample, type RunningExample } from './runExample';

let example: RunningExample;

beforeAll(async () => {
  example = await runExample();
});

afterAll(async () => {
  await example.close();
});

test('a user with a US number reads the code on the phone and signs in', async () => {
  const { page, hosts, problems } = await example.open('en-US');
  await page.getByRole('textbox', { name: 'WhatsApp number' }).pressSequentially('2133734253');
  await page.getByRole('button', { name: 'Send code' }).click();
  const code = await delivered(page, 'is your verification code');
  await page.getByRole('textbox', { name: 'Verification code' }).pressSequentially(code);
  await page.getByRole('heading', { name: 'You’re in' }).waitFor();

  const cookies = await page.context().cookies();
  expect(cookies.length).toBeGreaterThan(0);
  expect(cookies.filter(({ httpOnly, sameSite }) => !httpOnly || sameSite === 'None')).toEqual([]);
  expect(problems).toEqual([]);
  expect([...hosts]).toEqual([new URL(example.url).host]);
  expect(page.url()).toBe(example.url);
  await page.context().close();
});

test('in Spanish a wrong code shows an error, a new code is sent, and the new code signs in', async () => {
  const { page, problems } = await example.open('es-MX');
  expect(await page.title()).toBe('Iniciar sesión · Acme');
  await page.getByRole('combobox', { name: 'País o región' }).selectOption('MX');
  await page.getByRole('textbox', { name: 'Número de WhatsApp' }).pressSequentially('5512345678');
  await page.getByRole('button', { name: 'Enviar código' }).click();
  const first = await delivered(page, 'Tu código de verificación es');

  const field = page.getByRole('textbox', { name: 'Código de verificación' });
  await field.pressSequentially(first === '111111' ? '222222' : '111111');
  await page.getByText('Ese código no es correcto').waitFor();
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);

  // The form takes the leap of the clock for the device's sleep, and its cool-down is over.
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 31_000;
  });
  const resend = page.getByRole('button', { name: 'Enviar otro código' });
  await resend.waitFor();
  await resend.click();
  await page.getByText('Te enviamos un código nuevo').waitFor();
  const second = await delivered(page, 'Tu código de verificación es', first);
  await field.pressSequentially(second);
  await page.getByRole('heading', { name: '¡Listo!' }).waitFor();
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  await page.context().close();
});

test('the copied code is pasted with one press', async () => {
  const { page } = await example.open('pt-BR');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('textbox', { name: 'Número do WhatsApp' }).pressSequentially('11987654321');
  await page.getByRole('button', { name: 'Enviar código' }).click();
  await page.getByRole('textbox', { name: 'Código de verificação' }).waitFor();
  await page.getByRole('button', { name: 'Copiar código' }).last().click();
  await page.getByRole('button', { name: 'Colar código' }).click();
  await page.getByRole('heading', { name: 'Tudo certo!' }).waitFor();
  await page.getByRole('button', { name: 'Entrar de novo' }).click();
  const number = page.getByRole('textbox', { name: 'Número do WhatsApp' });
  expect(await number.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(page.url()).toBe(example.url);
  await page.context().close();
});
