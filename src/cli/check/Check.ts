import type { CheckContext } from './createCheckContext.js';

/** One sentence of the contract, and how to find out whether an endpoint keeps it. */
export interface Check {
  /** For `--json`: stays the same from version to version. */
  readonly id: string;
  /** What holds, as a sentence. */
  readonly title: string;
  /** If it does not hold, the checks after it would only report the same cause again. */
  readonly isRequired?: true;
  readonly run: (context: CheckContext) => Promise<Verdict>;
}

export type Verdict =
  | { readonly outcome: 'holds' }
  /** `details` say what the endpoint did, and what to change. */
  | { readonly outcome: 'fails'; readonly details: readonly string[] }
  /** `details` say why it was not checked. */
  | { readonly outcome: 'skipped'; readonly details: readonly string[] };

export const holds: Verdict = { outcome: 'holds' };

export function fails(...details: string[]): Verdict {
  return { outcome: 'fails', details };
}

export function skipped(...details: string[]): Verdict {
  return { outcome: 'skipped', details };
}

/** Holds if there are no problems. Each problem is reported once, and no more than five of them. */
export function fromProblems(problems: readonly (string | undefined)[]): Verdict {
  const found = [...new Set(problems.filter((problem) => problem !== undefined))];
  if (found.length === 0) return holds;
  const rest = found.length - 5;
  return fails(...found.slice(0, 5), ...(rest > 0 ? [`... and ${rest} more of this kind.`] : []));
}
