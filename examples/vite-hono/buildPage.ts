import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { getMimeType } from 'hono/utils/mime';
import { build } from 'vite';

export interface PageFile {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Builds the page with Vite in memory, and returns its files by path. `withPhone` adds the mock phone. */
export async function buildPage({ withPhone }: { withPhone: boolean }): Promise<Map<string, PageFile>> {
  // Vite builds for the current NODE_ENV, and Vite's loader and Vitest set another one.
  process.env['NODE_ENV'] = 'production';
  const result = await build({
    root: fileURLToPath(new URL('page', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    define: { 'import.meta.env.VITE_WITH_PHONE': JSON.stringify(withPhone) },
    // Nothing is inlined, so that a content security policy without `data:` and `unsafe-inline` is enough.
    build: { write: false, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const files = new Map<string, PageFile>();
  for (const { output } of [result].flat() as { output: OutputFile[] }[]) {
    for (const file of output) {
      const content = file.type === 'chunk' ? file.code : file.source;
      files.set(`/${file.fileName}`, { content, type: getMimeType(file.fileName) ?? 'text/plain' });
    }
  }
  return files;
}

type OutputFile =
  | { type: 'chunk'; fileName: string; code: string }
  | { type: 'asset'; fileName: string; source: string | Uint8Array<ArrayBuffer> };
