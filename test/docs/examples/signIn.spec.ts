import { expect, test } from '@playwright/test';
import { createFakeBackend } from 'react-whatsapp-otp/testing';

test('a user signs in', async ({ page }) => {
  const backend = createFakeBackend();
  await page.route('**/api/otps/**', async (route) => {
    const request = route.request();
    const answer = await backend.fetch(request.url(), { method: 'POST', body: request.postData() });
    await route.fulfill({
      status: answer.status,
      contentType: 'application/json',
      body: await answer.text(),
    });
  });

  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'WhatsApp number' }).fill('+1 213 373 4253');
  await page.getByRole('button', { name: 'Send code' }).click();
  const code = page.getByRole('textbox', { name: 'Verification code' });
  await expect(code).toBeFocused();
  await code.fill(backend.latestCode('+12133734253') ?? '');
  await expect(page.getByRole('heading', { name: 'You’re in' })).toBeVisible();
});
