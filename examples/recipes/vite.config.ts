import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pages = ['index', 'tailwind', 'css-modules', 'mui', 'shadcn', 'unstyled'];

/** `npx vite examples/recipes`: one page per recipe, with the built package. */
export default defineConfig({
  root: here('.'),
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': here('shadcn') } },
  build: {
    rollupOptions: { input: pages.map((page) => here(`${page}.html`)) },
    // Nothing is inlined, so that a content security policy without `data:` and `unsafe-inline` is enough.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
