import type { ClientInfo } from '../http/resolveClient.js';
import type { Conversion } from '../events/createConversion.js';
import type { CookieJar } from '../http/createCookieJar.js';
import type { TimingEqualizer } from '../stytch/createTimingEqualizer.js';
import type { IdempotencyCache } from '../send/createIdempotencyCache.js';
import type { HandlerEventContext } from '../events/HandlerEvent.js';
import type { Operation } from './resolveOperation.js';
import type { Settings } from '../options/Settings.js';

/** One request on its way through the handler. */
export interface RequestContext {
  readonly request: Request;
  readonly operation: Operation;
  /** The body, parsed and not yet looked at. */
  readonly body: unknown;
  readonly client: ClientInfo;
  readonly jar: CookieJar;
  readonly settings: Settings;
  readonly memory: HandlerState;
  /** What this call's events will say; it grows as more is known. */
  readonly context: EventContext;
}

export type EventContext = {
  -readonly [Key in keyof Omit<HandlerEventContext, 'time'>]: HandlerEventContext[Key];
};

/** What a handler keeps between requests. Nothing in it belongs to one origin or one person's session. */
export interface HandlerState {
  readonly sendTiming: TimingEqualizer;
  readonly loginTiming: TimingEqualizer;
  readonly authenticateTiming: TimingEqualizer;
  readonly conversion: Conversion;
  readonly idempotency: IdempotencyCache;
}
