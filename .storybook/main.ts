import type { StorybookConfig } from '@storybook/react-vite';
import { propDocsPlugin } from './propDocsPlugin.js';
import { tablesInMdx } from './tablesInMdx.js';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: [
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [tablesInMdx] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
    'msw-storybook-addon',
  ],
  staticDirs: [{ from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // `propDocsPlugin` writes the props tables.
  typescript: { reactDocgen: false },
  viteFinal: (vite) => {
    // The package's name resolves to its sources. The library build of `vite.config.ts` does not apply to a page.
    const { lib: _lib, rollupOptions: _rollupOptions, ...build } = vite.build ?? {};
    const source = (path: string) => new URL(`../src/${path}`, import.meta.url).pathname;
    return {
      ...vite,
      plugins: [...(vite.plugins ?? []), propDocsPlugin()],
      build: {
        ...build,
        chunkSizeWarningLimit: 2000,
        rolldownOptions: {
          // `'use client'` has no meaning without a server.
          onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
        },
      },
      optimizeDeps: {
        ...vite.optimizeDeps,
        include: [
          ...(vite.optimizeDeps?.include ?? []),
          'react-hook-form',
          'react-phone-number-input',
          'react-phone-number-input/flags',
          '@hookform/resolvers/zod',
          'zod',
          '@tanstack/react-query',
          'libphonenumber-js/min',
          'msw',
          'msw/browser',
        ],
      },
      resolve: {
        ...vite.resolve,
        alias: [
          { find: 'react-whatsapp-otp/styles.css', replacement: source('styles.css') },
          { find: 'react-whatsapp-otp/parts', replacement: source('parts.ts') },
          { find: 'react-whatsapp-otp/react-hook-form', replacement: source('react-hook-form.ts') },
          {
            find: 'react-whatsapp-otp/react-phone-number-input',
            replacement: source('react-phone-number-input.ts'),
          },
          { find: 'react-whatsapp-otp/testing', replacement: source('testing.ts') },
          { find: 'react-whatsapp-otp', replacement: source('index.ts') },
        ],
      },
    };
  },
};

export default config;
