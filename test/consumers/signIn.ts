import { chromium, type Browser, type Page } from 'playwright';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
}

/** Types a number, waits for the code and types it. */
export async function signIn(page: Page, latestCode: (phoneNumber: string) => string): Promise<void> {
  // By name and type: the visible texts are free to change.
  await page.locator('input[name="phone"]').pressSequentially('2133734253');
  await page.locator('[data-step="phone"] button[type="submit"]').click();
  const code = page.locator('input[autocomplete="one-time-code"]');
  await code.waitFor();
  await code.pressSequentially(latestCode('+12133734253'));
}
