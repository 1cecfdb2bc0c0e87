import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pages, readPage, readSnippets } from './readSnippets.js';

const copies = pages
  .flatMap(readSnippets)
  .map(({ page, line, path, code }) => ({
    page,
    line,
    path,
    code,
    file: new URL(`examples/${path}`, import.meta.url),
  }))
  .filter(({ page, path, file }) => path && page !== 'docs/getting-started.md' && existsSync(file));

test.each(copies)('$path on $page is the file in test/docs/examples', ({ code, file }) => {
  const [, ...shown] = code.split('\n');
  expect(readFileSync(file, 'utf8').trim()).toBe(shown.join('\n').trim());
});

test('every file in test/docs/examples is on a page', () => {
  const files = readdirSync(new URL('examples/', import.meta.url));
  expect(new Set(copies.map(({ path }) => path))).toEqual(new Set(files));
});

const recipes = new URL('../../examples/recipes/', import.meta.url);

/** The files of each recipe on docs/theming.md, including CSS. */
const shown = [
  ...readPage('docs/theming.md').matchAll(
    /^```(?:tsx|css)\n(?:\/\/ |\/\* )(\S+)(?: \*\/)?\n([\s\S]*?)^```$/gm,
  ),
].map(([, path = '', code = '']) => ({ path, code }));

test.each(shown)('$path on docs/theming.md is the file in examples/recipes', ({ path, code }) => {
  expect(readFileSync(new URL(path, recipes), 'utf8')).toBe(code);
});

test('docs/theming.md shows every file of each recipe, except the ones that shadcn/ui adds', () => {
  const folders = ['css-modules', 'mui', 'shadcn', 'tailwind', 'unstyled'];
  const files = folders.flatMap((folder) =>
    readdirSync(new URL(folder, recipes), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(
        (entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').split('examples/recipes/')[1],
      ),
  );
  const own = files.filter((path) => !/^shadcn\/(globals\.css|components\/ui\/)/.test(path ?? ''));
  expect(shown.map(({ path }) => path).toSorted()).toEqual(own.toSorted());
});

test('docs/theming.md brands the form in at most ten lines', () => {
  const [, css = ''] =
    /## A brand in a few lines\n+```css\n([\s\S]*?)```/.exec(readPage('docs/theming.md')) ?? [];
  const lines = css.trim().split('\n');
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.length).toBeLessThanOrEqual(10);
});
