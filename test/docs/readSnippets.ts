import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

export interface Snippet {
  /** The path of its page, from the root of the repository. */
  readonly page: string;
  /** The line of the page on which the code begins, counted from 1. */
  readonly line: number;
  readonly language: 'ts' | 'tsx';
  /** The path in its first line, if that is a comment with a path: `// app/page.tsx`. */
  readonly path: string | undefined;
  readonly code: string;
}

/** README.md and every page in docs/, from the root of the repository. */
export const pages: readonly string[] = [
  'README.md',
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

export function readPage(page: string): string {
  return readFileSync(new URL(page, root), 'utf8');
}

/** The TypeScript snippets of a page, except fences marked `no-check`. */
export function readSnippets(page: string): Snippet[] {
  const snippets: Snippet[] = [];
  let open: { indent: string; language: 'ts' | 'tsx'; line: number; code: string[] } | undefined;
  readPage(page)
    .split('\n')
    .forEach((text, at) => {
      const begin = /^( *)```(tsx?)$/.exec(text);
      if (open) {
        if (text === `${open.indent}\`\`\``) {
          snippets.push(toSnippet(page, open));
          open = undefined;
        } else open.code.push(text.slice(open.indent.length));
      } else if (begin) {
        const [, indent = '', language] = begin;
        open = { indent, language: language as 'ts' | 'tsx', line: at + 2, code: [] };
      }
    });
  return snippets;
}

function toSnippet(
  page: string,
  { language, line, code }: { language: 'ts' | 'tsx'; line: number; code: readonly string[] },
): Snippet {
  const path = /^\/\/ (\S+\.tsx?)$/.exec(code[0] ?? '')?.[1];
  return { page, line, language, path, code: code.join('\n') };
}
