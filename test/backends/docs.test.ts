import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '../../src/cli/checks/checks.js';
import { readPage } from '../docs/readSnippets.js';

const page = readPage('docs/backend.md');

test.each([
  ['ruby', 'ruby/server.rb'],
  ['python', 'python/server.py'],
  ['go', 'go/main.go'],
])('docs/backend.md shows the example in %s as it runs', (language, path) => {
  const file = readFileSync(new URL(`../../examples/backends/${path}`, import.meta.url), 'utf8');
  const shown = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1];
  expect(shown).toBe(file);
});

test('docs/backend.md lists the checks in their order', () => {
  const table = page.slice(page.indexOf('| what must hold'), page.indexOf('## What every backend'));
  const rows = [...table.matchAll(/^\| `([a-z-]+)` +\| (.*?) +\|$/gm)].map(([, id, title]) => [id, title]);
  expect(rows).toEqual(checks.map(({ id, title }) => [id, title]));
});
