import type { Client } from './clientOf.js';
import type { Conversion } from './createConversion.js';
import type { CookieJar } from './createCookieJar.js';
import type { Pace } from './createPace.js';
import type { Replays } from './createReplays.js';
import type { HandlerEventContext } from './HandlerEvent.js';
import type { Operation } from './operation.js';
import type { Settings } from './Settings.js';

/** One request on its way through the handler. */
export interface Call {
  readonly request: Request;
  readonly operation: Operation;
  /** The body, parsed and not yet looked at. */
  readonly body: unknown;
  readonly client: Client;
  readonly jar: CookieJar;
  readonly settings: Settings;
  readonly memory: HandlerMemory;
  /** What this call's events will say; it grows as more is known. */
  readonly context: CallContext;
}

export type CallContext = {
  -readonly [Key in keyof Omit<HandlerEventContext, 'time'>]: HandlerEventContext[Key];
};

/** What a handler keeps between requests. Nothing in it belongs to one origin or one person's session. */
export interface HandlerMemory {
  readonly sendPace: Pace;
  readonly loginPace: Pace;
  readonly checkPace: Pace;
  readonly conversion: Conversion;
  readonly replays: Replays;
}
