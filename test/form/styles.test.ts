import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = ['styles.css', 'colors.css', 'code-field/code-field.css']
  .map((path) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8'))
  .join('\n');

test('every property that the stylesheets use of their own is set in them', () => {
  const used = new Set([...css.matchAll(/var\((--_[\w-]+)/g)].map(([, name]) => name));
  const set = new Set([...css.matchAll(/^ *(--_[\w-]+):/gm)].map(([, name]) => name));
  expect([...used].filter((name) => !set.has(name))).toEqual([]);
  expect(used.size).toBeGreaterThan(15);
});
