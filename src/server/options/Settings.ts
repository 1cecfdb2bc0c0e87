import type { CookieRules } from '../http/cookieRules.js';
import type { Emit } from '../events/createEmit.js';
import type { Limits } from '../limits/defaultLimits.js';
import type { LimitStore, LimitWindow } from '../limits/LimitStore.js';
import type { Operation } from '../../protocol/operation.js';
import type { OriginRules } from '../http/isAllowedOrigin.js';
import type { PhoneRules } from '../send/checkPhoneNumber.js';
import type { TokenSigner } from '../tokens/createTokenSigner.js';
import type { TrustedProxies } from '../http/forwardedAddress.js';
import type { ReportedError, WhatsappOtpHandlerOptions } from './WhatsappOtpHandlerOptions.js';

/** The options, checked, with their defaults. */
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
  readonly budget: LimitWindow;
  readonly signer: TokenSigner;
  readonly store: LimitStore;
  /** What codes are counted on while the store is down. */
  readonly fallbackStore: LimitStore;
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
  /** Never throws. */
  readonly onError: (error: unknown, where: ReportedError) => void;
  /** How Stytch spells ids of numbers in this project. */
  readonly project: 'live' | 'test';
}
