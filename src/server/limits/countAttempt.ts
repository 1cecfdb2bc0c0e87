import type { VerifiedFlow } from '../tokens/readBrowser.js';
import type { LimitTransaction, LimitResult } from './createLimitTransaction.js';
import type { LimitWindow } from './LimitStore.js';

/**
 * Counts a try of a code before it is made. The number's count goes on across resends and browsers; apart from it are
 * counted
 * - a known device, wholly;
 * - a flow that began before anybody entered a wrong code, for the narrowest window only: the wider ones bound what all
 *   strangers together can try.
 */
export async function countAttempt(
  transaction: LimitTransaction,
  flow: VerifiedFlow,
  windows: readonly LimitWindow[],
): Promise<LimitResult> {
  const number = wrongKey(flow.numberHash);
  if (flow.deviceId !== undefined) return transaction.consume(ownWrongKey(flow), windows);
  if (!flow.startedBeforeFailures) return transaction.consume(number, windows);
  const own = await transaction.consume(ownWrongKey(flow), windows);
  return own.ok ? transaction.consume(number, windows, 1) : own;
}

/** What a right code clears. */
export function wrongKeys(flow: VerifiedFlow, windows: readonly LimitWindow[]): readonly string[] {
  return [wrongKey(flow.numberHash), ownWrongKey(flow)].flatMap((key) =>
    windows.map(({ seconds }) => `${key}:${seconds}`),
  );
}

export function wrongKey(numberHash: string): string {
  return `wrongPerNumber:${numberHash}`;
}

function ownWrongKey(flow: VerifiedFlow): string {
  const own = flow.deviceId === undefined ? `flow-${flow.id}` : `device-${flow.deviceId}`;
  return `wrongPerNumber:${own}-${flow.numberHash}`;
}

/** The windows that hold while the store is down: half of each, and at least one. */
export function halved(windows: readonly LimitWindow[]): readonly LimitWindow[] {
  return windows.map(({ points, seconds }) => ({ points: Math.max(1, Math.floor(points / 2)), seconds }));
}
