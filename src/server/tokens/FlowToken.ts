import type { VerifiedToken } from './createTokenSigner.js';

/** What the flow cookie contains: this browser asked for a code for that number. It has a keyed hash, not the number. */
export interface FlowToken {
  readonly id: string;
  readonly phoneId: string;
  /** Hashes of the number: by the id of the secret that made each. */
  readonly numberHashes: Readonly<Record<string, string>>;
  /** The last two digits, for events. */
  readonly lastDigits: string;
  readonly country: string;
  readonly dialCode: string;
  /** ms since the epoch: when the code ends. */
  readonly codeEndsAt: number;
  /** ms since the epoch: when the flow ends. */
  readonly endsAt: number;
  /** Begun before anybody entered a wrong code for the number recently, so it has narrow windows for itself. */
  readonly startedBeforeFailures: boolean;
  /** If the number is being added to a signed-in user: a hash of that user's session. */
  readonly sessionHash?: string | undefined;
  /** The known device that asked, if it is one. */
  readonly deviceId?: string | undefined;
  /** Random, or a keyed hash that only we can tell from random: then no such user exists. */
  readonly userMarker: string;
}

export const flowCookie = '__Host-whatsapp_otp_flow';

/** ms. As long as a code can live. */
export const flowLifetime = 600_000;

export function serializeFlow(flow: FlowToken): string {
  return JSON.stringify([
    2,
    flow.id,
    flow.phoneId,
    flow.numberHashes,
    flow.lastDigits,
    flow.country,
    flow.dialCode,
    flow.codeEndsAt,
    flow.endsAt,
    flow.startedBeforeFailures ? 1 : 0,
    flow.sessionHash ?? '',
    flow.deviceId ?? '',
    flow.userMarker,
  ]);
}

/** @returns `undefined` if the token has an older format, or has ended. */
export function parseFlow(verified: VerifiedToken, now: number): FlowToken | undefined {
  const fields = parse(verified.payload);
  if (fields?.length !== 13 || fields[0] !== 2) return undefined;
  const [
    ,
    id,
    phoneId,
    numberHashes,
    lastDigits,
    country,
    dialCode,
    codeEndsAt,
    endsAt,
    startedBeforeFailures,
    sessionHash,
    deviceId,
    userMarker,
  ] = fields as FlowFields;
  if (now >= endsAt) return undefined;
  return {
    id,
    phoneId,
    numberHashes,
    lastDigits,
    country,
    dialCode,
    codeEndsAt,
    endsAt,
    startedBeforeFailures: startedBeforeFailures === 1,
    sessionHash: sessionHash || undefined,
    deviceId: deviceId || undefined,
    userMarker,
  };
}

type FlowFields = [
  version: 2,
  id: string,
  phoneId: string,
  numberHashes: Record<string, string>,
  lastDigits: string,
  country: string,
  dialCode: string,
  codeEndsAt: number,
  endsAt: number,
  startedBeforeFailures: number,
  sessionHash: string,
  deviceId: string,
  userMarker: string,
];

function parse(payload: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(payload);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
