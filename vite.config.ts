import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';
import { chromiumArgs, chromiumPath } from './scripts/chromium.mjs';
import { engineCommands, engineProvider } from './test/setup/engines/engineProvider.js';
import { reactCompiler } from './test/setup/reactCompiler.js';
import { startFirefox } from './test/setup/engines/startFirefox.js';
import { startWebkit } from './test/setup/engines/startWebkit.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const entries = [
  'index',
  'parts',
  'react-hook-form',
  'react-phone-number-input',
  'server',
  'testing',
  'cli/main',
];

/** Tests and stories import the sources by the package's name. */
const alias = {
  'react-whatsapp-otp/styles.css': here('./src/styles.css'),
  'react-whatsapp-otp/parts': here('./src/parts.ts'),
  'react-whatsapp-otp/react-hook-form': here('./src/react-hook-form.ts'),
  'react-whatsapp-otp/react-phone-number-input': here('./src/react-phone-number-input.ts'),
  'react-whatsapp-otp/testing': here('./src/testing.ts'),
  'react-whatsapp-otp/server': here('./src/server.ts'),
  'react-whatsapp-otp': here('./src/index.ts'),
};

/** Bundled before the first test, because finding one later would reload the page during a test. */
const browserDependencies = [
  'react',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  'react/compiler-runtime',
  'react/jsx-dev-runtime',
  'react-hook-form',
  'react-phone-number-input',
  'react-phone-number-input/flags',
  '@hookform/resolvers/zod',
  'zod',
  '@tanstack/react-query',
  '@testing-library/react',
  '@testing-library/jest-dom/vitest',
  'axe-core',
  'fast-check',
  'libphonenumber-js/min',
];

/** Run in Chromium, Firefox and WebKit. */
const everyEngine = [
  'test/phone-field/*.browser.test.tsx',
  'test/code-field/*.browser.test.tsx',
  'test/form/ownElements.browser.test.tsx',
  'test/accessibility/keyboard.browser.test.tsx',
  'test/engines/*.browser.test.tsx',
];

/** Use media features or input methods, which WebKitGTK's driver cannot set. */
const chromiumAndFirefox = [
  'test/accessibility/{axe,contrast,preferences}.browser.test.tsx',
  'test/form/conformance.browser.test.tsx',
];

/** Need what WebKitGTK's driver cannot do: input methods, Ctrl+Z, media features, permissions, the accessibility tree. */
const notInWebkit = [
  'test/**/*.{composition,undo,looks,clipboard}.browser.test.tsx',
  'test/code-field/CodeField.accessibility.browser.test.tsx',
];

/**
 * All projects run at the same time: one worker of Node and one page of each browser project, which fills two cores.
 * Vitest runs a project of one worker after all others unless it is told to put them into one group.
 */
const together = { maxWorkers: 1, sequence: { groupOrder: 1 } };

/** Milliseconds that a test waits for a result, also on a busy machine. */
const patience = 10_000;

export default defineConfig(() => ({
  build: {
    target: 'es2022',
    minify: false,
    // Short for who serves the file as it is; `light-dark()` and nesting of layers stay, because the target is open.
    cssMinify: 'esbuild' as const,
    cssTarget: 'esnext',
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
      // The directive is at the top of each module and is kept, because `preserveModules` keeps the modules.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...together,
          name: 'unit',
          expect: { poll: { timeout: patience } },
          environment: 'node',
          include: ['test/**/*.test.ts', 'test/**/*.ssr.test.tsx'],
          exclude: [
            'test/**/*.e2e.test.ts',
            'test/**/*.redis.test.ts',
            'test/**/*.consumer.test.ts',
            'test/**/*.browser.test.*',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          ...together,
          name: 'dom',
          expect: { poll: { timeout: patience } },
          environment: 'jsdom',
          include: ['test/**/*.test.tsx'],
          exclude: ['test/**/*.browser.test.tsx', 'test/**/*.ssr.test.tsx'],
          setupFiles: ['./test/setup/dom.ts'],
          testTimeout: 60_000,
        },
      },
      browserProject('browser', { include: ['test/**/*.browser.test.{ts,tsx}'], browser: browser() }),
      browserProject('firefox', {
        include: [...everyEngine, ...chromiumAndFirefox],
        browser: {
          ...browserDefaults,
          provider: engineProvider('firefox', startFirefox),
          commands: engineCommands,
          instances: [{ browser: 'firefox' }],
        },
      }),
      browserProject('webkit', {
        include: everyEngine,
        exclude: notInWebkit,
        browser: {
          ...browserDefaults,
          provider: engineProvider('webkit', startWebkit),
          commands: engineCommands,
          instances: [{ browser: 'webkit' }],
        },
      }),
      {
        plugins: [storybookTest({ configDir: here('./.storybook') })],
        // All stories use one page: a story has its own state, and a page per file takes three times as long.
        test: { ...together, name: 'stories', isolate: false, browser: browser() },
      },
      {
        plugins: [storybookTest({ configDir: here('./.storybook') })],
        test: { ...together, name: 'stories-everywhere', isolate: false, browser: everywhere() },
      },
      {
        resolve: { alias },
        test: {
          ...together,
          name: 'redis',
          environment: 'node',
          include: ['test/**/*.redis.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'consumers',
          environment: 'node',
          include: ['test/consumers/*.consumer.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...together,
          name: 'e2e',
          environment: 'node',
          include: ['test/**/*.e2e.test.ts'],
          // They need more browsers and languages than a contributor has.
          exclude: ['test/engines/*.e2e.test.ts', 'test/backends/**'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        // Needs ruby, python3 and go.
        test: {
          name: 'backends',
          environment: 'node',
          include: ['test/backends/*.e2e.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      browserSignIn('engines', 'test/engines/signIn.e2e.test.ts'),
      browserSignIn('old-browsers', 'test/engines/oldBrowsers.e2e.test.ts'),
    ],
  },
}));

/** A sign-in to the built example in browsers that Vitest does not run tests in. */
function browserSignIn(name: string, file: string): TestProjectConfiguration {
  return {
    test: {
      ...together,
      name,
      environment: 'node',
      include: [file],
      expect: { poll: { timeout: patience } },
      testTimeout: 120_000,
      hookTimeout: 240_000,
    },
  };
}

/** The stories in each language, theme and direction, one combination after the other. */
function everywhere() {
  const { provider, ...rest } = browser();
  const combinations = ['en', 'es', 'pt-br'].flatMap((locale) =>
    ['light', 'dark'].flatMap((theme) => ['ltr', 'rtl'].map((direction) => ({ locale, theme, direction }))),
  );
  return {
    ...rest,
    // Twelve pages at once slow each other down until stories time out.
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

const browserDefaults = { enabled: true, headless: true, screenshotFailures: false };

interface BrowserTests {
  readonly include: string[];
  readonly exclude?: string[];
  readonly browser: BrowserConfigOptions;
}

function browserProject(name: string, tests: BrowserTests): TestProjectConfiguration {
  return {
    plugins: [reactCompiler(), react()],
    resolve: { alias },
    // Found when the first page loads, the locators of our engines would be bundled then, and reload the page.
    optimizeDeps: { include: browserDependencies, exclude: ['@vitest/browser/locators'] },
    test: {
      ...together,
      ...tests,
      name,
      expect: { poll: { timeout: patience } },
      setupFiles: ['./test/setup/browser.ts'],
      testTimeout: 60_000,
      // One page at a time: they share one clipboard.
      fileParallelism: false,
    },
  };
}

function browser() {
  return {
    ...browserDefaults,
    expect: {
      toMatchScreenshot: {
        comparatorName: 'pixelmatch' as const,
        // Another machine has other fonts: shapes, colors and positions must match, letters may differ.
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
