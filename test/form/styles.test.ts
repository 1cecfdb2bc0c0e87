import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = ['styles.css', 'colors.css', 'code-field/code-field.css']
  .map((path) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8'))
  .join('\n');

test('every custom property that only the stylesheets use is set in them', () => {
  const used = new Set([...css.matchAll(/var\((--_[\w-]+)/g)].map(([, name]) => name));
  const set = new Set([...css.matchAll(/^ *(--_[\w-]+):/gm)].map(([, name]) => name));
  expect([...used].filter((name) => !set.has(name))).toEqual([]);
  expect(used.size).toBeGreaterThan(15);
});

/** Known to every browser in which signing in works: Chrome 91, Firefox 90, Safari 15. */
const widelyKnown = new Set(
  'after before disabled empty focus focus-visible focus-within hover not where'.split(' '),
);

test('a selector that older browsers do not know is alone in its rule', () => {
  const lists = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g)].map(([, list]) => list ?? '');
  const broken = lists.filter((list) => {
    const names = [...list.matchAll(/::?([\w-]+)/g)].map(([, name]) => name ?? '');
    return !list.includes('@') && list.includes(',') && names.some((name) => !widelyKnown.has(name));
  });
  expect(broken).toEqual([]);
  expect(lists.filter((list) => list.includes('::details-content'))).toHaveLength(1);
});
