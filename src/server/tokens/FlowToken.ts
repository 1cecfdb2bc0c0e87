import type { VerifiedToken } from './createTokenSigner.js';

/** What the flow cookie says: this browser asked for a code for that number. It holds a keyed hash, not the number. */
export interface FlowToken {
  readonly id: string;
  readonly phoneId: string;
  readonly numberHash: string;
  /** The last two digits, for events. */
  readonly tail: string;
  readonly country: string;
  readonly dialCode: string;
  /** ms since the epoch: when the code ends. */
  readonly codeEndsAt: number;
  /** ms since the epoch: when the flow ends. */
  readonly endsAt: number;
  /** Begun before anybody entered a wrong code for the number lately, so with a budget of its own. */
  readonly startedBeforeFailures: boolean;
  /** The number is being added to a signed-in user. */
  readonly adding: boolean;
  /** The known device that asked, if it is one. */
  readonly deviceId?: string | undefined;
  /** Random, or a keyed hash that only we can tell from random: then no such user exists. */
  readonly tag: string;
}

export const flowCookie = '__Host-whatsapp_otp_flow';

/** ms. As long as a code can live. */
export const flowLifetime = 600_000;

export function serializeFlow(flow: FlowToken): string {
  return JSON.stringify([
    1,
    flow.id,
    flow.phoneId,
    flow.numberHash,
    flow.tail,
    flow.country,
    flow.dialCode,
    flow.codeEndsAt,
    flow.endsAt,
    flow.startedBeforeFailures ? 1 : 0,
    flow.adding ? 1 : 0,
    flow.deviceId ?? '',
    flow.tag,
  ]);
}

/** @returns `undefined` when the token is of an older make, or its time is over. */
export function parseFlow(opened: VerifiedToken, now: number): FlowToken | undefined {
  const fields = parse(opened.payload);
  if (fields?.length !== 13 || fields[0] !== 1) return undefined;
  const [
    ,
    id,
    phoneId,
    numberHash,
    tail,
    country,
    dialCode,
    codeEndsAt,
    endsAt,
    startedBeforeFailures,
    adding,
    deviceId,
    tag,
  ] = fields as FlowFields;
  if (now >= endsAt) return undefined;
  return {
    id,
    phoneId,
    numberHash,
    tail,
    country,
    dialCode,
    codeEndsAt,
    endsAt,
    startedBeforeFailures: startedBeforeFailures === 1,
    adding: adding === 1,
    deviceId: deviceId || undefined,
    tag,
  };
}

type FlowFields = [
  version: 1,
  id: string,
  phoneId: string,
  numberHash: string,
  tail: string,
  country: string,
  dialCode: string,
  codeEndsAt: number,
  endsAt: number,
  startedBeforeFailures: number,
  adding: number,
  deviceId: string,
  tag: string,
];

function parse(payload: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(payload);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
