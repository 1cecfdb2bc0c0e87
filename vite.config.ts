import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, chromiumPath } from './scripts/chromium.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const entries = ['index', 'parts', 'server', 'testing'];

/** Tests and stories import the package by its own name and get the sources. */
const alias = {
  'react-whatsapp-otp/styles.css': here('./src/styles.css'),
  'react-whatsapp-otp/parts': here('./src/parts.ts'),
  'react-whatsapp-otp/testing': here('./src/testing.ts'),
  'react-whatsapp-otp/server': here('./src/server.ts'),
  'react-whatsapp-otp': here('./src/index.ts'),
};

/** Bundled before the first test: one found later would reload the page under a test. */
const browserDependencies = [
  'react',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  'react/jsx-dev-runtime',
  'react-hook-form',
  '@tanstack/react-query',
  '@testing-library/react',
  '@testing-library/jest-dom/vitest',
  'axe-core',
  'fast-check',
  'libphonenumber-js/min',
];

/** Milliseconds that a test waits for what must come, on a busy machine too. */
const patience = 10_000;

export default defineConfig(() => ({
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    cssCodeSplit: true,
    lib: {
      entry: {
        ...Object.fromEntries(entries.map((entry) => [entry, here(`./src/${entry}.ts`)])),
        styles: here('./src/styles.css'),
      },
      formats: ['es' as const],
    },
    rollupOptions: {
      external: (id: string) => !id.startsWith('.') && !id.startsWith('/') && !/^[a-z]:/i.test(id),
      // The directive stands at the top of each module, and `preserveModules` keeps the modules: nothing is lost.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          expect: { poll: { timeout: patience } },
          environment: 'node',
          include: ['test/**/*.test.ts', 'test/**/*.ssr.test.tsx'],
          exclude: ['test/**/*.e2e.test.ts', 'test/**/*.redis.test.ts', 'test/**/*.browser.test.*'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'dom',
          expect: { poll: { timeout: patience } },
          environment: 'jsdom',
          include: ['test/**/*.test.tsx'],
          exclude: ['test/**/*.browser.test.tsx', 'test/**/*.ssr.test.tsx'],
          setupFiles: ['./test/setup/dom.ts'],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        optimizeDeps: { include: browserDependencies },
        test: {
          name: 'browser',
          expect: { poll: { timeout: patience } },
          include: ['test/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['./test/setup/browser.ts'],
          testTimeout: 60_000,
          // They share one clipboard.
          fileParallelism: false,
          browser: browser(),
        },
      },
      {
        plugins: [storybookTest({ configDir: here('./.storybook') })],
        // One page for all of them: a story brings its own state, and a page for each file takes three times as long.
        test: { name: 'stories', isolate: false, browser: browser() },
      },
      {
        plugins: [storybookTest({ configDir: here('./.storybook') })],
        test: { name: 'stories-everywhere', isolate: false, browser: everywhere() },
      },
      {
        resolve: { alias },
        test: {
          name: 'redis',
          environment: 'node',
          include: ['test/**/*.redis.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/**/*.e2e.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
}));

/** The stories in each language, theme and direction, one combination after the other. */
function everywhere() {
  const { provider, ...rest } = browser();
  const combinations = ['en', 'es', 'pt-br'].flatMap((locale) =>
    ['light', 'dark'].flatMap((theme) => ['ltr', 'rtl'].map((direction) => ({ locale, theme, direction }))),
  );
  return {
    ...rest,
    // Twelve pages at once would take each other's time, and stories would wait in vain.
    provider: {
      ...provider,
      providerFactory: (project: Parameters<typeof provider.providerFactory>[0]) =>
        Object.assign(provider.providerFactory(project), { supportsParallelism: false }),
    },
    instances: combinations.map((globals) => ({
      browser: 'chromium' as const,
      name: `stories-everywhere ${Object.values(globals).join(' ')}`,
      provide: { 'storybook/test-initial-globals': globals },
    })),
  };
}

interface ScreenshotPlace {
  readonly arg: string;
  readonly ext: string;
  readonly root: string;
  readonly testFileDirectory: string;
  readonly testFileName: string;
}

function browser() {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    expect: {
      toMatchScreenshot: {
        comparatorName: 'pixelmatch' as const,
        // Another machine has other fonts: shapes, colors and places must hold, the letters may differ.
        comparatorOptions: { threshold: 0.25, allowedMismatchedPixelRatio: 0.06 },
        resolveScreenshotPath: ({ arg, ext, root, testFileDirectory, testFileName }: ScreenshotPlace) =>
          `${root}/${testFileDirectory}/screenshots/${testFileName.split('.')[0]}/${arg}${ext}`,
      },
    },
    provider: playwright({
      launchOptions: { executablePath: process.env['VITEST'] ? chromiumPath() : '', args: chromiumArgs },
      contextOptions: { viewport: { width: 1280, height: 800 } },
    }),
    instances: [{ browser: 'chromium' as const }],
  };
}
