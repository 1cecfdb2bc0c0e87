import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';
import { expect, onTestFinished, test, vi } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The sign-in of the other tests with React 18.3, as an app's bundle. */
async function startWithReact18() {
  const react18 = (name: string) => `${root}test/react18/node_modules/${name}`;
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { createElement, StrictMode, version } from 'react';
        import { createRoot } from 'react-dom/client';
        import { createWhatsappOtpClient } from './src/index.ts';
        import { createFakeBackend } from './src/testing.ts';
        import { StockPhoneField } from './src/react-phone-number-input.ts';
        import { FlowApp } from './test/integrations/react-hook-form/FlowApp.tsx';
        const backend = createFakeBackend();
        const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
        window.app = { backend, version, values: [] };
        createRoot(document.getElementById('root')).render(createElement(StrictMode, null,
          createElement(FlowApp, { client, onDone: (name) => { window.app.name = name; } })));
        createRoot(document.getElementById('stock')).render(createElement(StrictMode, null,
          createElement(StockPhoneField, { defaultCountry: 'US', locale: 'en', label: 'Stock',
            onValueChange: (value) => window.app.values.push(value) })));
      `,
      resolveDir: root,
      loader: 'tsx',
    },
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    alias: {
      react: react18('react'),
      'react-dom': react18('react-dom'),
      'react-whatsapp-otp': `${root}src/index.ts`,
      'react-whatsapp-otp/react-hook-form': `${root}src/react-hook-form.ts`,
    },
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'silent',
  });
  const errors: unknown[] = [];
  const dom = new JSDOM('<div id="root"></div><div id="stock"></div>', {
    url: 'https://app.example/',
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  onTestFinished(() => dom.window.close());
  const { window } = dom;
  Object.assign(window, { Request, Response, Headers, fetch, TextEncoder, TextDecoder, structuredClone });
  Object.defineProperty(window, 'crypto', { value: crypto });
  window.console.error = (...values: unknown[]) => errors.push(values.map(String).join(' '));
  window.eval(outputFiles[0]?.text ?? '');
  const { app } = window as unknown as { app: App };
  const { document } = window;
  const type = async (selector: string, text: string): Promise<void> => {
    await vi.waitFor(() => expect(document.querySelector(selector)).not.toBeNull(), 10_000);
    const input = document.querySelector(selector) as HTMLInputElement;
    const property = Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, 'value');
    property?.set?.call(input, text);
    input.dispatchEvent(new window.Event('input', { bubbles: true }));
  };
  return { app, document, errors, type };
}

interface App {
  readonly version: string;
  readonly backend: { readonly latestCode: (phoneNumber: string) => string | undefined };
  readonly values: readonly string[];
  readonly name?: string;
}

test('the flow and both fields work with React 18.3 in StrictMode', async () => {
  const { app, document, errors, type } = await startWithReact18();
  expect(app.version).toMatch(/^18\./);
  await vi.waitFor(() => expect(document.querySelector('#root form')).not.toBeNull(), 10_000);
  await type('#stock input', '011 34 612 345 678');
  await vi.waitFor(() => expect(app.values.at(-1)).toBe('+34612345678'), 10_000);
  const click = (selector: string) => (document.querySelector(selector) as HTMLElement).click();
  click('#root form > button');
  await vi.waitFor(
    () => expect(document.querySelector('#root .otp-error')?.textContent).toMatch(/Enter/),
    10_000,
  );
  await type('#root [name=phone]', '2133734253');
  await type('#root [name=name]', 'Ada');
  click('#root [type=checkbox]');
  click('#root form > button');
  await vi.waitFor(() => expect(document.querySelector('[name=code]')).not.toBeNull(), 10_000);
  await type('[name=code]', app.backend.latestCode('+12133734253') ?? '');
  await vi.waitFor(() => expect(document.querySelector('#root')?.textContent).toContain('Welcome!'), 10_000);
  expect(app.name).toBe('Ada');
  expect(errors).toEqual([]);
});
