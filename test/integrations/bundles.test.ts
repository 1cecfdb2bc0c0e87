import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function bundle(code: string, external: readonly string[] = []) {
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    splitting: true,
    outdir: 'out',
    format: 'esm',
    external: ['react', 'react-dom', 'react/jsx-runtime', ...external],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return Object.keys(metafile.inputs);
}

const isPeer = (path: string) => /node_modules\/react-(?:hook-form|phone-number-input)\//.test(path);

test.each(['index', 'parts', 'server', 'testing'])(
  'the entry %s contains nothing of react-hook-form or react-phone-number-input',
  async (entry) => {
    const inputs = await bundle(`export * from './src/${entry}.ts';`, ['node:*', 'msw']);
    expect(inputs.filter(isPeer)).toEqual([]);
    expect(inputs.filter((path) => path.includes('src/integrations'))).toEqual([]);
  },
);

test('the entry react-hook-form contains react-hook-form only', async () => {
  const inputs = await bundle(`export * from './src/react-hook-form.ts';`);
  expect(inputs.filter((path) => path.includes('react-phone-number-input'))).toEqual([]);
  expect(inputs.some(isPeer)).toBe(true);
});

test('the stock input and the number engine share one copy of the metadata', async () => {
  const inputs = await bundle(
    `export { PhoneStep } from './src/parts.ts'; export * from './src/react-phone-number-input.ts';`,
  );
  const metadata = inputs.filter((path) => /libphonenumber-js\/.*metadata[^/]*\.json/.test(path));
  expect(metadata).toHaveLength(1);
  expect(inputs.filter((path) => path.includes('react-hook-form'))).toEqual([]);
});
