// Puts the law of the phone field to a million generated texts, judged with libphonenumber's max metadata, and prints the
// results. Ends non-zero if one number goes to another owner, if more than 0.1 % of true national numbers are refused, or
// if more than 1 in 10,000 mistyped texts go to a country that was not meant.
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
const { forms, usualLengths, writtenNumbersOf } = await server.ssrLoadModule(
  '/test/phone-number/writtenNumber.ts',
);
const { judgeResult, readWritten } = await server.ssrLoadModule('/test/phone-number/judgeReading.ts');

const started = performance.now();
const examples = [];
const ways = fc.constantFrom(...Array(8).fill('as it is'), 'typed', 'pasted');
const complete = judge(writtenNumbersOf(forms, ['complete']), runs);
const mistyped = judge(writtenNumbersOf(forms, ['digit missing', 'digit added', 'unknown range']), runs / 4);
const nationals = {};
each(
  writtenNumbersOf(['national', 'national, grouped', 'national without trunk'], ['complete']),
  runs / 4,
  (written, way) => {
    if (!written.isMobileOrLandline) return;
    const isUsual = usualLengths(written.code).includes(written.meant.length - 1 - written.code.length);
    const isTrunk = written.form !== 'national without trunk';
    const name = `${isTrunk ? 'as the country writes them' : 'without the trunk prefix'}, ${isUsual ? 'usual' : 'rare'} length`;
    const reading = readWritten(written, way);
    const isRefused = 'error' in reading;
    nationals[name] ??= { read: 0, refused: 0 };
    nationals[name][isRefused ? 'refused' : 'read'] += 1;
    if (isRefused && isUsual && nationals[name].refused <= 5) examples.push({ reading, way, ...written });
  },
);
await server.close();

console.log('Complete numbers');
console.table(complete);
console.log('Mistyped: one digit missing or added, or an unknown range');
console.table(mistyped);
console.log('True national numbers: mobiles and landlines');
for (const figure of Object.values(nationals)) {
  figure.share = percent(figure.refused / (figure.read + figure.refused));
}
console.table(nationals);
const usual = Object.entries(nationals).filter(([name]) => name.endsWith('usual length'));
const sum = (key) => usual.reduce((total, [, figure]) => total + figure[key], 0);
const refused = sum('refused') / (sum('refused') + sum('read'));
console.log(`Refused of usual length: ${percent(refused)}`);
// A mobile or landline of a rare length with its trunk prefix 0 looks like a foreign code after a 0: it is read.
const afterZero = mistyped['0 and foreign code'].another;
const mistakes = (mistyped.all.another - afterZero) / (runs / 4);
const per10000 = (count) => ((count / (runs / 4)) * 10_000).toFixed(2);
console.log(
  `Mistyped to a country that was not meant, of 10,000: ${per10000(mistyped.all.another - afterZero)}, ` +
    `and after a 0 and a foreign code: ${per10000(afterZero)}`,
);
console.log(`${runs} texts, seed ${seed}, ${Math.round((performance.now() - started) / 1000)} s`);
for (const example of examples) console.log(JSON.stringify(example));
process.exit(complete.all.another > 0 || mistakes > 0.0001 || refused > 0.001 ? 1 : 0);

function judge(numbers, count) {
  const figures = {};
  for (const form of [...forms, 'all'])
    figures[form] = { meant: 0, refused: 0, everyday: 0, dialled: 0, another: 0 };
  const shown = {};
  each(numbers, count, (written, way) => {
    const reading = readWritten(written, way);
    const verdict = judgeResult(written, reading);
    figures[written.form][verdict] += 1;
    figures.all[verdict] += 1;
    if (verdict !== 'another') return;
    shown[written.form] = (shown[written.form] ?? 0) + 1;
    if (shown[written.form] <= 4) examples.push({ reading, way, ...written });
  });
  return figures;
}

function each(numbers, count, act) {
  for (const [written, way] of fc.sample(fc.tuple(numbers, ways), { numRuns: count, seed }))
    act(written, way);
}

function percent(share) {
  return `${(share * 100).toFixed(3)} %`;
}
