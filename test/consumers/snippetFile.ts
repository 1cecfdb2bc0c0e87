import { pages, readSnippets } from '../docs/readSnippets';

/** The files of the docs that begin with a comment with their path, as a reader would copy them. */
export function snippetFiles(...paths: readonly string[]): Record<string, string> {
  const all = pages.flatMap((page) => readSnippets(page));
  return Object.fromEntries(
    paths.map((path) => {
      const found = all.find((snippet) => snippet.path === path);
      if (!found) throw new Error(`No snippet of the docs begins with "// ${path}".`);
      return [path, `${found.code}\n`];
    }),
  );
}
