import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pages, readSnippets } from './readSnippets.js';

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

test.each(copies)('$path on $page is what test/docs/examples runs', ({ code, file }) => {
  const [, ...shown] = code.split('\n');
  expect(readFileSync(file, 'utf8').trim()).toBe(shown.join('\n').trim());
});

test('the examples that run are all on a page', () => {
  const files = readdirSync(new URL('examples/', import.meta.url));
  expect(new Set(copies.map(({ path }) => path))).toEqual(new Set(files));
});
