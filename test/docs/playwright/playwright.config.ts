import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs';

/** Runs the example of docs/testing.md against the page at BASE_URL, in the installed Chromium. */
export default defineConfig({
  testDir: '../examples',
  testMatch: '*.spec.ts',
  outputDir: '../../../.test-results/playwright',
  reporter: 'line',
  use: {
    ...(process.env['BASE_URL'] ? { baseURL: process.env['BASE_URL'] } : {}),
    launchOptions: { executablePath: chromiumPath(), args: chromiumArgs },
  },
});
