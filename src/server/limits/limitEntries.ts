import type { Limits } from './defaultLimits.js';
import { day } from './defaultLimits.js';
import type { LimitEntry } from './countLimits.js';
import type { LimitWindow } from './LimitStore.js';

/**
 * Which keys a request counts on. Each number has two counts of every limit: one that all known devices of the number share,
 * and one that everyone else shares. Whatever kind of browser asks, its widest window is one of these two, so twice the
 * points of the widest window is the bound for a number.
 *
 * A browser in a flow, and a known device, has the narrower windows for itself: an attacker who uses them up does not stop
 * the owner's sign-in that is under way.
 */

/** Whose count it is. */
export type Counted = { readonly trust: 'device' | 'flow'; readonly id: string } | { readonly trust: 'none' };

/** seconds. A flow's own counts live no longer than the flow. */
export const flowSeconds = 600;

/** Of IPv6, a whole /48 is counted too, with this many times the points: one customer may hold all its networks. */
const siteFactor = 64;

/** Known devices may go on when everyone else has used up a dial code: a fifth more. */
const deviceShare = 1.2;

export function numberKey(numberHash: string): string {
  return `{n:${numberHash}}`;
}

export function flowKey(numberHash: string, flowId: string): string {
  return `${numberKey(numberHash)}:f:${flowId}`;
}

export function deviceKey(numberHash: string, deviceId: string): string {
  return `${numberKey(numberHash)}:d:${deviceId}`;
}

/** The windows of `sendPerNumber` for a send. */
export function sendEntries(limits: Limits, numberHash: string, who: Counted): readonly LimitEntry[] {
  return numberEntries('sendPerNumber', limits.sendPerNumber, numberHash, who);
}

/** The windows of `wrongPerNumber` for one code that is tried. */
export function attemptEntries(limits: Limits, numberHash: string, who: Counted): readonly LimitEntry[] {
  return numberEntries('wrongPerNumber', limits.wrongPerNumber, numberHash, who);
}

function numberEntries(
  limit: 'sendPerNumber' | 'wrongPerNumber',
  windows: readonly LimitWindow[],
  numberHash: string,
  who: Counted,
): readonly LimitEntry[] {
  const key = numberKey(numberHash);
  const name = counterName(limit, who.trust);
  const widest = windows.length - 1;
  const shared = windows.map((window, index): LimitEntry => ({
    limit,
    key,
    name: name + window.seconds,
    window,
    mode: who.trust === 'none' || index === widest ? 'count' : 'if-room',
  }));
  if (who.trust === 'none') return shared;
  const ownKey = who.trust === 'flow' ? flowKey(numberHash, who.id) : deviceKey(numberHash, who.id);
  const own = windows
    .slice(0, -1)
    .filter(({ seconds }) => who.trust === 'device' || seconds <= flowSeconds)
    .map((window): LimitEntry => ({
      limit,
      key: ownKey,
      name: name + window.seconds,
      window,
      mode: 'count',
    }));
  // Nobody is refused by the devices' shared narrow windows.
  return [...own, ...(who.trust === 'device' ? shared.slice(-1) : shared)];
}

/** `s` and `w` are everyone's sends and wrong codes, `S` and `W` the ones of known devices. */
export function counterName(limit: 'sendPerNumber' | 'wrongPerNumber', trust: Counted['trust']): string {
  const letter = limit === 'sendPerNumber' ? 's' : 'w';
  return trust === 'device' ? letter.toUpperCase() : letter;
}

/** The tries of one flow, so that a right code can take exactly these back. */
export function tallyEntry(numberHash: string, flowId: string): LimitEntry {
  return {
    limit: 'wrongPerNumber',
    key: flowKey(numberHash, flowId),
    name: tallyName,
    window: { points: 1_000_000, seconds: flowSeconds },
    mode: 'if-room',
  };
}

export const tallyName = 't';

/**
 * A send on the windows that a new flow, or a new device, has for itself: it was made before they existed, and refuses
 * nothing.
 */
export function firstOwnEntries(limits: Limits, numberHash: string, who: Counted): readonly LimitEntry[] {
  return sendEntries(limits, numberHash, who)
    .filter(({ key }) => key !== numberKey(numberHash))
    .map((entry) => ({ ...entry, mode: 'if-room' }));
}

/** When the devices of a number were last forgotten: the start of this window. */
export function forgottenEntry(numberHash: string): LimitEntry {
  return {
    limit: 'sendPerNumber',
    key: `${numberKey(numberHash)}:g`,
    name: forgottenName,
    window: { points: 1_000_000, seconds: deviceSeconds },
    mode: 'count',
  };
}

export const forgottenName = 'g';

/** seconds: half a year, as long as a device is known. */
export const deviceSeconds = 180 * day;

/** An address, and for IPv6 its /48 as well. */
export interface AddressHash {
  readonly network: string;
  readonly site?: string | undefined;
}

export function addressEntries(
  limit: 'sendPerAddress' | 'authenticatePerAddress',
  windows: readonly LimitWindow[],
  { network, site }: AddressHash,
): readonly LimitEntry[] {
  const letter = limit === 'sendPerAddress' ? 's' : 'c';
  const entries = (key: string, factor: number) =>
    windows.map(({ points, seconds }): LimitEntry => ({
      limit,
      key,
      name: letter + seconds,
      window: { points: points * factor, seconds },
      mode: 'count',
    }));
  if (site === undefined) return entries(`{a:${network}}`, 1);
  return [...entries(`{a:${site}}:${network}`, 1), ...entries(`{a:${site}}`, siteFactor)];
}

/** The limits of a send that are wider than a number: its range, its dial code, the day's budget. */
export function wideEntries(
  limits: Limits,
  budget: LimitWindow,
  phone: { readonly prefixHash: string; readonly dialCode: string },
  trust: Counted['trust'],
): readonly LimitEntry[] {
  const dialCodeWindows = limits.sendPerDialCode[phone.dialCode] ?? limits.sendPerDialCode.default;
  return [
    ...limits.sendPerPrefix.map((window): LimitEntry => ({
      limit: 'sendPerPrefix',
      key: `{g}:p:${phone.prefixHash}`,
      name: `p${window.seconds}`,
      window,
      mode: 'count',
      alarms: [window.points],
    })),
    ...dialCodeWindows.map((window): LimitEntry => ({
      limit: 'sendPerDialCode',
      key: `{g}:d:${phone.dialCode}`,
      name: `d${window.seconds}`,
      window: trust === 'device' ? { ...window, points: Math.ceil(window.points * deviceShare) } : window,
      mode: 'count',
      alarms: alarmsAt(window),
    })),
    {
      limit: 'dailySendBudget',
      key: '{g}',
      name: 'b',
      window: budget,
      mode: 'count',
      alarms: alarmsAt(budget),
    },
  ];
}

/** Wrong codes over all numbers. They raise an alarm and refuse nobody. */
export function wrongOverallEntries(limits: Limits): readonly LimitEntry[] {
  return limits.wrongOverall.map((window): LimitEntry => ({
    limit: 'wrongOverall',
    key: '{g}',
    name: `w${window.seconds}`,
    window: { ...window, points: 1_000_000_000 },
    mode: 'if-room',
    alarms: alarmsAt(window),
  }));
}

/** The counts at 80 and at 100 %. */
function alarmsAt({ points }: LimitWindow): readonly number[] {
  return points === 0 ? [] : [Math.ceil(points * 0.8), points];
}

/** The windows that hold while the store is down: half of each, and at least one. */
export function halved(windows: readonly LimitWindow[]): readonly LimitWindow[] {
  return windows.map(({ points, seconds }) => ({ points: Math.max(1, Math.floor(points / 2)), seconds }));
}
