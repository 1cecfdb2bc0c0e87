import type { CheckReport, CheckResult } from './checkEndpoint.js';

/** The report as text for a terminal. */
export function formatReport({ endpoint, counts, checks }: CheckReport): string {
  const summary = [
    `${counts.holds} hold`,
    `${counts.fails} ${counts.fails === 1 ? 'does' : 'do'} not`,
    `${counts.skipped} not checked`,
  ].join(', ');
  return [
    `Contract of react-whatsapp-otp at ${endpoint}`,
    '',
    ...checks.map((result, at) => formatResult(result, checks[at - 1])),
    '',
    `${summary}.`,
  ].join('\n');
}

const marks = { holds: '✓', fails: '✗', skipped: '-' } as const;

function formatResult({ title, outcome, details }: CheckResult, before: CheckResult | undefined): string {
  // A reason that many checks share is printed once.
  const isRepeated = outcome === 'skipped' && details.join() === before?.details.join();
  return [`${marks[outcome]} ${title}`, ...(isRepeated ? [] : details).map((detail) => `    ${detail}`)].join(
    '\n',
  );
}
