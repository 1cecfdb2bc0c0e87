import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registryItem } from '../../scripts/registry.mjs';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface RegistryItem {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly type: string; readonly content: string }[];
  readonly dependencies: readonly string[];
  readonly registryDependencies: readonly string[];
  readonly css: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const item = JSON.parse(read('registry/whatsapp-otp-form.json')) as RegistryItem;

test('the registry item is the output of `npm run registry`', () => {
  expect(item).toEqual(JSON.parse(registryItem()));
});

test('the registry item follows the shadcn schema', () => {
  expect(item).toMatchObject({
    $schema: 'https://ui.shadcn.com/schema/registry-item.json',
    name: 'whatsapp-otp-form',
    type: 'registry:block',
    title: expect.any(String),
    description: expect.any(String),
    files: [{ path: 'components/whatsapp-otp-form.tsx', type: 'registry:component' }],
  });
});

test('the file of the registry item is the recipe', () => {
  expect(item.files.map(({ content }) => content)).toEqual([
    read('examples/recipes/shadcn/components/whatsapp-otp-form.tsx'),
  ]);
});

test('the registry item lists everything that its file imports', () => {
  const imported = [...(item.files[0]?.content ?? '').matchAll(/from '([^']+)'/g)].map(([, name]) => name);
  const given = [
    ...item.dependencies.map((name) => `${name}/parts`),
    ...item.registryDependencies.map((name) => `@/components/ui/${name}`),
  ];
  expect(imported).toEqual(given);
});

test('the CSS of the registry item is the recipe’s CSS', () => {
  const rules = Object.entries(item.css).map(([name, declarations]) => {
    const lines = Object.entries(declarations).map(([property, value]) => `${property}:${value};`);
    return lines.length > 0 ? `${name}{${lines.join('')}}` : `${name};`;
  });
  const bare = (css: string) => css.replace(/\s+/g, '');
  expect(bare(rules.join(''))).toBe(bare(read('examples/recipes/shadcn/styles.css')));
});

test('the registry item is in the package', () => {
  const { files } = JSON.parse(read('package.json')) as { files: string[] };
  expect(files).toContain('registry');
});
