import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pages, readPage } from './readSnippets.js';

const root = new URL('../../', import.meta.url);

test.each([...pages, 'AGENTS.md', 'CONTRIBUTING.md', 'RELEASING.md', 'SECURITY.md', 'llms.txt'])(
  'every relative link of %s has a target',
  (page) => {
    expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  },
);

test('docs/README.md and llms.txt link to every page of the docs', () => {
  const names = pages.filter((page) => page !== 'docs/README.md' && page !== 'README.md');
  for (const index of ['docs/README.md', 'llms.txt']) {
    const linked = linksOf(index).map((link) => new URL(link, new URL(index, root)).href);
    expect(names.filter((name) => !linked.includes(new URL(name, root).href))).toEqual([]);
  }
});

function linksOf(page: string): string[] {
  const prose = readPage(page)
    .replace(/^( *)```[\s\S]*?^\1```$/gm, '')
    .replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const target = new URL(link, new URL(page, root));
  const anchor = target.hash.slice(1);
  target.hash = '';
  const file = fileURLToPath(target);
  if (!existsSync(file)) return false;
  if (anchor === '') return true;
  return statSync(file).isFile() && anchorsOf(target.href.slice(root.href.length)).includes(anchor);
}

/** The anchors of a page as GitHub makes them. */
function anchorsOf(page: string): string[] {
  return [
    ...readPage(page)
      .replace(/^```[\s\S]*?^```$/gm, '')
      .matchAll(/^#+ (.+)$/gm),
  ].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
