import { checks } from '../checks/checks.js';
import { fails, skipped, type Check, type Verdict } from './Check.js';
import { createCheckContext, type CheckContext, type CheckOptions } from './createCheckContext.js';

export interface CheckReport {
  readonly endpoint: string;
  /** Whether no check fails. */
  readonly ok: boolean;
  readonly counts: { readonly holds: number; readonly fails: number; readonly skipped: number };
  readonly checks: readonly CheckResult[];
}

export interface CheckResult {
  readonly id: string;
  readonly title: string;
  readonly outcome: Verdict['outcome'];
  readonly details: readonly string[];
}

/** Runs all checks against an endpoint, one after the other. Never rejects because of the endpoint. */
export async function checkEndpoint(options: CheckOptions): Promise<CheckReport> {
  const context = createCheckContext(options);
  const results: CheckResult[] = [];
  let blockedBy: Check | undefined;
  await options.stytch.clearFaults();
  for (const check of checks) {
    const verdict = blockedBy
      ? skipped(`Not checked, because the check "${blockedBy.id}" does not hold.`)
      : await runSafely(check, context);
    if (check.isRequired && verdict.outcome === 'fails') blockedBy = check;
    const details = 'details' in verdict ? verdict.details : [];
    results.push({ id: check.id, title: check.title, outcome: verdict.outcome, details });
  }
  await options.stytch.clearFaults();
  const count = (outcome: Verdict['outcome']) =>
    results.filter((result) => result.outcome === outcome).length;
  const counts = { holds: count('holds'), fails: count('fails'), skipped: count('skipped') };
  return { endpoint: options.endpoint, ok: counts.fails === 0, counts, checks: results };
}

async function runSafely(check: Check, context: CheckContext): Promise<Verdict> {
  try {
    return await check.run(context);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return fails(
      `The endpoint did not answer${code}. Every request must get a response within 20 seconds, also if it is refused.`,
    );
  }
}
