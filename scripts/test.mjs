// `npm test` builds the package, then runs the tests: logic in Node, components and stories in Chromium, the built example
// from end to end. `npm run test:redis` runs the tests of the limits on a real Redis, `npm run test:engines` the tests that
// run in Firefox and WebKit too, `npm run test:old-browsers` a sign-in in Chromium 92 and 122, `npm run test:backends` checks
// the endpoints in Ruby, Python and Go, and `npm run test:consumers` builds fresh apps with the packed tarball.
// `npm test -- all` runs what CI runs: the tests, the Redis tests, the backends, and the stories in each language, theme and
// direction.
// Prints `N passed, N failed` at the end, over all runs.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromiumPath } from './chromium.mjs';
import { firefoxPath, webkitPaths } from './engines.mjs';
import { redisPath } from './redis.mjs';

/** The Vitest projects of each command. Runs of one step go at the same time, and fill two cores. */
const steps = {
  main: [[['unit', 'dom', 'browser', 'stories', 'e2e']]],
  redis: [[['redis']]],
  engines: [[['firefox', 'engines'], ['webkit']]],
  'old-browsers': [[['old-browsers']]],
  backends: [[['backends']]],
  consumers: [[['consumers']]],
  all: [[['unit', 'dom', 'browser', 'stories', 'e2e']], [['stories-everywhere'], ['redis', 'backends']]],
};

/** Throw an error that says what to install. */
const needs = {
  browser: chromiumPath,
  stories: chromiumPath,
  'stories-everywhere': chromiumPath,
  e2e: chromiumPath,
  redis: redisPath,
  firefox: firefoxPath,
  webkit: webkitPaths,
  engines: chromiumPath,
  consumers: chromiumPath,
};

const [which, ...rest] =
  process.argv[2] in steps ? process.argv.slice(2) : ['main', ...process.argv.slice(2)];

const missing = [...new Set(steps[which].flat(2).flatMap((project) => needs[project] ?? []))].flatMap(
  (find) => {
    try {
      find();
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  },
);
if (missing.length > 0) {
  console.error(missing.join('\n\n'));
  process.exit(1);
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const built = spawnSync(npm, ['run', '--silent', 'build'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (built.status !== 0) process.exit(built.status ?? 1);

mkdirSync('.test-results', { recursive: true });
const totals = { passed: 0, failed: 0, pending: 0 };
for (const step of steps[which]) {
  const results = await Promise.all(step.map((projects, at) => runProjects(projects, at === 0)));
  for (const { passed, failed, pending } of results) {
    totals.passed += passed;
    totals.failed += failed;
    totals.pending += pending;
  }
}
if (totals.pending > 0) console.log(`${totals.pending} tests were skipped, which is not allowed.`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 || totals.pending > 0 ? 1 : 0);

/**
 * One Vitest process. The first of a step prints as it goes, the others when they end.
 * @param {readonly string[]} projects
 * @param {boolean} isFirst
 */
async function runProjects(projects, isFirst) {
  const report = `.test-results/${projects[0]}.json`;
  rmSync(report, { force: true });
  const vitest = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...projects.flatMap((name) => ['--project', name]),
      ...rest,
    ],
    { stdio: isFirst ? 'inherit' : ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  vitest.stdout?.on('data', (chunk) => (said += chunk));
  vitest.stderr?.on('data', (chunk) => (said += chunk));
  const status = await new Promise((resolve) => vitest.on('close', (code) => resolve(code ?? 1)));
  process.stdout.write(said);
  return readReport(report, status);
}

/**
 * A file that could not be loaded has no tests, but counts as failed.
 * @param {string} report
 * @param {number} status
 */
function readReport(report, status) {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const failed = numFailedTests > 0 || status === 0 ? numFailedTests : Math.max(1, numFailedTestSuites);
    return { passed: numPassedTests, failed, pending: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, pending: 0 };
  }
}
