import type { Operation } from '../../protocol/operation.js';
import type { Conversion } from '../events/createConversion.js';
import type { Report } from '../events/createReport.js';
import type { CookieJar } from '../http/createCookieJar.js';
import type { ClientInfo } from '../http/resolveClient.js';
import type { Settings } from '../options/Settings.js';
import type { IdempotencyCache } from '../send/createIdempotencyCache.js';
import type { TimingEqualizer } from '../stytch/createTimingEqualizer.js';

/** What every step knows about the request. The steps add to it and never write to it. */
export interface RequestContext {
  readonly request: Request;
  readonly operation: Operation;
  /** The body, parsed and not yet checked. */
  readonly body: unknown;
  readonly client: ClientInfo;
  readonly jar: CookieJar;
  readonly settings: Settings;
  readonly state: HandlerState;
  /** What the events of this request say. */
  readonly report: Report;
}

/** What a handler keeps between requests. Nothing in it belongs to one origin or to one user's session. */
export interface HandlerState {
  readonly sendTiming: TimingEqualizer;
  readonly loginTiming: TimingEqualizer;
  readonly authenticateTiming: TimingEqualizer;
  readonly conversion: Conversion;
  readonly idempotency: IdempotencyCache;
}
