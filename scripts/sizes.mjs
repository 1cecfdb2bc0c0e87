// `npm run size`: what a page loads first for each import, in gzip bytes, built as an app would build it with esbuild
// (splitting), Vite and webpack. React and react-hook-form are left out, everything else counts. Ends non-zero over a budget.
import {
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import webpack from 'webpack';

const root = fileURLToPath(new URL('..', import.meta.url));
/** An app with react-hook-form has it already. */
const react = /^react(-dom|-hook-form)?($|\/)/;

/**
 * The imports, and their budgets in kB (1,000 bytes, minified, gzip -9): the first load in every bundler. Each budget is the
 * reached size, so that more bytes need a decision. Not reached yet: 23 for the form, 9 for `useWhatsappOtp`, 3.6 for the client,
 * 0.5 for `useCountdown`, 11.8 and 8.6 for the fields, 5.2 for the picker.
 */
const budgets = [
  ['WhatsappOtpForm', 27.2],
  ['useWhatsappOtp', 9.9],
  ['useWhatsappOtpSend', 6.2],
  ['createWhatsappOtpClient', 4.3],
  ['useCountdown', 0.72],
  ['PhoneField', 15.1],
  ['CodeField', 11.4],
  ['LocalePicker', 5.9],
  ['Root, CodeStep, CodeField, ResendButton', 24, 'react-whatsapp-otp/parts'],
  ['useWhatsappOtpForm', 16, 'react-whatsapp-otp/react-hook-form'],
  ['PhoneController', 16.5, 'react-whatsapp-otp/react-hook-form'],
  ['CodeController', 13, 'react-whatsapp-otp/react-hook-form'],
  // With react-phone-number-input and its metadata, which it cannot mount without.
  ['StockPhoneField', 63, 'react-whatsapp-otp/react-phone-number-input'],
];
/** How far the bundlers may be apart. Vite adds a helper to what imports dynamically. */
const spread = 0.08;
const helper = 0.2;
const files = [['dist/styles.css', 4.6]];
/** Modules that are loaded later, with the packages that only they import. */
const later = [
  ['dist/form/LoadedSteps.js', 13.5],
  ['dist/phone-number/phoneEngine.js', 42],
  ['dist/messages/es.lazy.js', 3],
  ['dist/messages/pt-br.lazy.js', 3],
];

const bundlers = { esbuild: withEsbuild, vite: withVite, webpack: withWebpack };
const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
const rows = [];
const problems = [];
try {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  symlinkSync(root, join(folder, 'node_modules/react-whatsapp-otp'));
  for (const [name, limit, from = 'react-whatsapp-otp'] of budgets) {
    const entry = join(folder, `${name.split(',')[0]}.js`);
    writeFileSync(entry, `import { ${name} } from '${from}';\nconsole.log(${name});\n`);
    const row = { import: name, budget: limit };
    for (const [bundler, build] of Object.entries(bundlers)) {
      const { first, later } = await build(entry);
      row[bundler] = kilobytes(first);
      row[`${bundler}, later`] = kilobytes(later);
    }
    const sizes = Object.keys(bundlers).map((bundler) => row[bundler]);
    if (Math.max(...sizes) > limit)
      problems.push(`${name}: ${Math.max(...sizes)} kB, ${limit} kB are allowed.`);
    if (Math.max(...sizes) > Math.min(...sizes) * (1 + spread) + helper) {
      problems.push(`${name}: ${Math.min(...sizes)} to ${Math.max(...sizes)} kB, more than 8 % apart.`);
    }
    rows.push(row);
  }
  for (const [file, limit] of files) {
    const size = kilobytes(gzip(readFileSync(join(root, file))));
    rows.push({ import: file, budget: limit, vite: size });
    if (size > limit) problems.push(`${file}: ${size} kB, ${limit} kB are allowed.`);
  }
  for (const [file, limit] of later) {
    const { first } = await withEsbuild(join(root, file));
    const size = kilobytes(first);
    rows.push({ import: file, budget: limit, esbuild: size });
    if (size > limit) problems.push(`${file}: ${size} kB, ${limit} kB are allowed.`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.table(rows);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

async function withEsbuild(entry) {
  const { outputFiles, metafile } = await esbuild({
    entryPoints: [entry],
    absWorkingDir: folder,
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    metafile: true,
    preserveSymlinks: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['react', 'react-dom', 'react/*', 'react-dom/*', 'react-hook-form'],
  });
  const chunks = Object.entries(metafile.outputs).map(([path, { imports, entryPoint }]) => ({
    path,
    isEntry: entryPoint !== undefined && basename(entryPoint) === basename(entry),
    imports: imports.flatMap((each) =>
      each.kind === 'import-statement' && !each.external ? [each.path] : [],
    ),
    size: gzip(outputFiles.find((file) => file.path.endsWith(path)).contents),
  }));
  return measure(chunks);
}

async function withVite(entry) {
  const output = await vite({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    resolve: { preserveSymlinks: true },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: entry, external: (id) => react.test(id) },
    },
  });
  const chunks = output.output
    .filter(({ type }) => type === 'chunk')
    .map(({ fileName, isEntry, imports, code }) => ({ path: fileName, isEntry, imports, size: gzip(code) }));
  return measure(chunks);
}

async function withWebpack(entry) {
  const out = join(folder, 'webpack');
  rmSync(out, { recursive: true, force: true });
  const stats = await new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        context: dirname(entry),
        entry,
        target: 'web',
        output: { path: out, module: true, chunkFormat: 'module', library: { type: 'module' } },
        experiments: { outputModule: true },
        externalsType: 'module',
        externals: [({ request }, done) => (react.test(request) ? done(null, request) : done())],
        resolve: { symlinks: false },
        performance: false,
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  const { chunks } = stats.toJson({ all: false, chunks: true, chunkRelations: true });
  const sizeOf = (file) => gzip(readFileSync(join(out, file)));
  return measure(
    chunks.map(({ id, files: names, initial }) => ({
      path: String(id),
      isEntry: initial,
      imports: [],
      size: names.reduce((sum, name) => sum + sizeOf(name), 0),
    })),
  );
}

/** Bytes of the entries with everything that they import statically, and bytes of the rest. */
function measure(chunks) {
  const first = new Set();
  const visit = (chunk) => {
    if (!chunk || first.has(chunk)) return;
    first.add(chunk);
    for (const path of chunk.imports) visit(chunks.find((other) => other.path === path));
  };
  for (const chunk of chunks) if (chunk.isEntry) visit(chunk);
  const sum = (list) => list.reduce((total, { size }) => total + size, 0);
  return { first: sum([...first]), later: sum(chunks.filter((chunk) => !first.has(chunk))) };
}

function gzip(content) {
  return gzipSync(content, { level: 9 }).length;
}

function kilobytes(bytes) {
  return Number((bytes / 1000).toFixed(2));
}
