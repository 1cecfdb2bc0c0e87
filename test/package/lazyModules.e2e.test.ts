import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

/** Everything that is loaded later. */
const lazy = [
  'form/LoadedSteps',
  'messages/es.lazy',
  'messages/pt-br.lazy',
  'phone-number/phoneEngine',
] as const;

test.each(lazy)('%s is one module that imports only packages', (name) => {
  const code = readFileSync(new URL(`dist/${name}.js`, root), 'utf8');
  const imported = [...code.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map(([, id]) => id);
  expect(imported.filter((id) => id?.startsWith('.'))).toEqual([]);
});

test('no other module of the package is loaded later', async () => {
  const { metafile } = await bundle("export * from 'react-whatsapp-otp'");
  const dynamic = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path),
  );
  const known = lazy.map((name) => expect.stringContaining(`dist/${name}.js`));
  expect(dynamic.filter((path) => !path.includes('node_modules/'))).toEqual(expect.arrayContaining(known));
  expect(new Set(dynamic).size).toBe(lazy.length);
});

test.each(['useCountdown', 'createWhatsappOtpClient', 'CodeField', 'WhatsappOtpForm'])(
  'with splitting, an app with %s loads the same modules first as without',
  async (name) => {
    const code = `export { ${name} } from 'react-whatsapp-otp'`;
    const { metafile: split } = await bundle(code);
    const { metafile: whole } = await bundle(code, (path) => lazy.some((each) => path.includes(each)));
    expect(modulesLoadedFirst(split)).toEqual(modulesLoadedFirst(whole));
  },
);

type Metafile = Awaited<ReturnType<typeof bundle>>['metafile'];

function modulesLoadedFirst({ outputs }: Metafile): string[] {
  const first = new Set(Object.keys(outputs).filter((path) => path.endsWith('stdin.js')));
  for (const path of first) {
    for (const each of outputs[path]?.imports ?? []) {
      if (each.kind === 'import-statement' && each.path in outputs) first.add(each.path);
    }
  }
  return [...first]
    .flatMap((path) => Object.entries(outputs[path]?.inputs ?? {}))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path)
    .sort();
}

function bundle(contents: string, isExternal: (path: string) => boolean = () => false) {
  return build({
    stdin: { contents: contents.replace('react-whatsapp-otp', './dist/index.js'), resolveDir: root.pathname },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'error',
    external: ['react', 'react-dom'],
    plugins: [
      {
        name: 'external',
        setup: (bundler) => {
          bundler.onResolve({ filter: /./ }, ({ path }) =>
            isExternal(path) ? { path, external: true } : undefined,
          );
        },
      },
    ],
  });
}
