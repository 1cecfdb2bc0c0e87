// Puts the law of the phone field to a million generated texts and prints what came out.
// node scripts/phone-law.mjs [runs] [seed]
import fc from 'fast-check';
import { createServer } from 'vite';

const runs = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const server = await createServer({
  configFile: false,
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
});
const { forms, writtenNumbers } = await server.ssrLoadModule('/test/phone-number/writtenNumber.ts');
const { judgeReading, ways } = await server.ssrLoadModule('/test/phone-number/judgeReading.ts');

const figures = Object.fromEntries(
  forms.map((form) => [form, { meant: 0, refused: 0, national: 0, another: 0 }]),
);
const examples = [];
const started = performance.now();
fc.assert(
  fc.property(writtenNumbers, fc.constantFrom(...ways), (written, way) => {
    const verdict = judgeReading(written, way);
    figures[written.form][verdict] += 1;
    if (verdict === 'another' && examples.length < 20) examples.push({ way, ...written });
  }),
  { numRuns: runs, seed },
);
await server.close();

const sum = (verdict) => Object.values(figures).reduce((total, figure) => total + figure[verdict], 0);
figures.all = {
  meant: sum('meant'),
  refused: sum('refused'),
  national: sum('national'),
  another: sum('another'),
};
console.table(figures);
console.log(`${runs} texts, seed ${seed}, ${Math.round((performance.now() - started) / 1000)} s`);
for (const example of examples) console.log(JSON.stringify(example));
process.exit(figures.all.another > 0 ? 1 : 0);
