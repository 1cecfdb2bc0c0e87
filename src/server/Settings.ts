import type { CookieRules } from './readSession.js';
import type { Emit } from './createEmit.js';
import type { Limits } from './defaultLimits.js';
import type { LimitStore, LimitWindow } from './LimitStore.js';
import type { Operation } from './operation.js';
import type { OriginRules } from './checkOrigin.js';
import type { PhoneRules } from './checkPhoneNumber.js';
import type { Seal } from './createSeal.js';
import type { TrustedProxies } from './forwardedAddress.js';
import type { WhatsappOtpHandlerOptions } from './WhatsappOtpHandlerOptions.js';

/** The options, checked, with every default in its place. */
export interface Settings extends Pick<
  WhatsappOtpHandlerOptions,
  'stytch' | 'clientAddress' | 'getSession' | 'verifyCaptcha' | 'allowSend' | 'onAuthenticated'
> {
  readonly operations: ReadonlySet<Operation>;
  readonly originRules: OriginRules;
  readonly phoneRules: PhoneRules;
  readonly trustedProxies: TrustedProxies;
  readonly ipv6PrefixLength: number;
  readonly limits: Limits;
  readonly budget: readonly [LimitWindow];
  readonly seal: Seal;
  readonly store: LimitStore;
  /** What checks are counted on while the store is down. */
  readonly spareStore: LimitStore;
  readonly cookies: CookieRules;
  /** Minutes. */
  readonly sessionDurationMinutes: number;
  /** Minutes. */
  readonly maxExpirationMinutes: number;
  readonly createUserAsPending: boolean;
  /** ms. */
  readonly deadline: number;
  readonly now: () => number;
  readonly emit: Emit;
  /** How Stytch spells ids of numbers in this project. */
  readonly project: 'live' | 'test';
}
