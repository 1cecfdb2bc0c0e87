// Part of `npm run build`: makes one module of each module that is loaded later. A bundler that splits (esbuild) loads every
// module that a dynamic import shares with what the entries can reach, also for apps that use neither. So these modules share
// none: they contain copies of their imports, and the modules next to them remain for the entries.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const source = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/** The modules, and the replacements of what needs the state of the page: it comes by context. */
const modules = {
  'form/LoadedSteps.tsx': { 'locale/useMessages.ts': 'locale/useInheritedMessages.ts' },
  'messages/es.lazy.ts': {},
  'messages/pt-br.lazy.ts': {},
  'phone-number/phoneEngine.ts': {},
};

for (const [path, replacements] of Object.entries(modules)) {
  const name = path.replace(/\.tsx?$/, '');
  await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    plugins: [replace(replacements)],
    build: {
      target: 'es2022',
      minify: false,
      sourcemap: true,
      emptyOutDir: false,
      lib: { entry: { [name]: source(path) }, formats: ['es'], fileName: () => `${name}.js` },
      rollupOptions: {
        external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[a-z]:/i.test(id),
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
        output: { codeSplitting: false },
      },
    },
  });
}

function replace(replacements) {
  const files = new Map(Object.entries(replacements).map(([from, to]) => [source(from), source(to)]));
  return {
    name: 'replace',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      const resolved = await this.resolve(id, importer, { ...options, skipSelf: true });
      return (resolved && files.get(resolved.id)) ?? null;
    },
  };
}
