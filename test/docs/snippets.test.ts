import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages, readSnippets, type Snippet } from './readSnippets.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const snippets = pages.flatMap(readSnippets);
let folder: string;
let errors: readonly string[];

beforeAll(() => {
  // Inside node_modules, so that the snippets find the packages that an app would have installed.
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  folder = mkdtempSync(join(root, 'node_modules/.cache/docs-'));
  const files = snippets.map((snippet) => {
    const file = join(folder, fileOf(snippet));
    mkdirSync(dirname(file), { recursive: true });
    // Empty lines before the code, so that the compiler reports the line of the page.
    writeFileSync(file, '\n'.repeat(snippet.line - 1) + snippet.code);
    return file;
  });
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig(files)));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  errors = stdout.split('\n').filter((line) => /error TS/.test(line));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(pages)('every snippet of %s compiles', (page) => {
  const own = errors.filter((line) => line.startsWith(`${folderOf(page)}/`));
  expect(own).toEqual([]);
});

test('the compiler reports nothing about the project itself', () => {
  expect(errors.filter((line) => /^tsconfig|^error/.test(line))).toEqual([]);
  expect(snippets.length).toBeGreaterThan(20);
});

function tsconfig(files: readonly string[]) {
  const source = (name: string) => [join(root, 'src', name)];
  return {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
      module: 'ESNext',
      moduleResolution: 'bundler',
      moduleDetection: 'force',
      jsx: 'react-jsx',
      types: ['node', 'vite/client'],
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      isolatedModules: true,
      skipLibCheck: true,
      noEmit: true,
      paths: {
        'react-whatsapp-otp': source('index.ts'),
        'react-whatsapp-otp/parts': source('parts.ts'),
        'react-whatsapp-otp/react-hook-form': source('react-hook-form.ts'),
        'react-whatsapp-otp/react-phone-number-input': source('react-phone-number-input.ts'),
        'react-whatsapp-otp/testing': source('testing.ts'),
        'react-whatsapp-otp/server': source('server.ts'),
        '@/components/*': [join(root, 'examples/recipes/shadcn/components/*')],
      },
    },
    files: [...files, join(root, 'test/docs/otherPackages.d.ts')],
  };
}

function folderOf(page: string): string {
  return page.replace(/\.md$/, '');
}

function fileOf({ page, line, language, path }: Snippet): string {
  return `${folderOf(page)}/${path ?? `line${line}.${language}`}`;
}
