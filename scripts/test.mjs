// `npm test` builds the package, then runs the tests: logic in Node, components and stories in Chromium, the built example
// from end to end. `npm run test:redis` runs the tests of the limits on a real Redis. `npm test -- all` runs both, and the
// stories in each language, theme and direction. `npm run test:backends` checks the endpoints in Ruby, Python and Go.
// Prints `N passed, N failed` at the end.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromiumPath } from './chromium.mjs';
import { redisPath } from './redis.mjs';

const projects = {
  main: ['unit', 'dom', 'browser', 'stories', 'e2e'],
  redis: ['redis'],
  everywhere: ['stories-everywhere'],
};
const [which, ...rest] = ['main', 'redis', 'backends', 'all'].includes(process.argv[2] ?? '')
  ? process.argv.slice(2)
  : ['main', ...process.argv.slice(2)];
const chosen = which === 'all' ? Object.values(projects).flat() : (projects[which] ?? [which]);

try {
  if (which === 'main' || which === 'all') chromiumPath();
  if (which === 'redis' || which === 'all') redisPath();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const report = '.test-results/vitest.json';
rmSync(report, { force: true });
mkdirSync('.test-results', { recursive: true });

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const run = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;

const built = run(npm, ['run', '--silent', 'build']);
if (built !== 0) process.exit(built);

const status = run(process.execPath, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...chosen.flatMap((name) => ['--project', name]),
  ...rest,
]);

const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
  readFileSync(report, 'utf8'),
);
// A file that could not be loaded has no tests, but counts as failed.
const failed = numFailedTests > 0 || status === 0 ? numFailedTests : Math.max(1, numFailedTestSuites);
if (numPendingTests > 0) console.log(`${numPendingTests} tests were skipped, which is not allowed.`);
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exit(status !== 0 || failed > 0 || numPendingTests > 0 ? 1 : 0);
