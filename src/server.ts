export type { Operation } from './protocol/operation.js';
export { createWhatsappOtpHandler } from './server/createWhatsappOtpHandler.js';
export type { RequestInfo, WhatsappOtpHandler } from './server/createWhatsappOtpHandler.js';
export type {
  EventDurations,
  HandlerEvent,
  HandlerEventContext,
  HandlerEventDetails,
  WarningType,
} from './server/events/HandlerEvent.js';
export type { SameSite } from './server/http/createCookieJar.js';
export type { TrustedProxies } from './server/http/forwardedAddress.js';
export { readSession } from './server/http/session.js';
export type { SessionCookies, SessionRequest } from './server/http/session.js';
export type {
  HandlerHealth,
  HandlerSupport,
  NumberCount,
  NumberReport,
} from './server/limits/createSupport.js';
export type { LimitName } from './server/limits/defaultLimits.js';
export type {
  LimitCount,
  LimitCounter,
  LimitDecision,
  LimitRefund,
  LimitStore,
  LimitWindow,
} from './server/limits/LimitStore.js';
export type {
  IoredisClient,
  NodeRedisClient,
  RedisClient,
  UpstashRedisClient,
} from './server/limits/redisClient.js';
export type {
  AuthenticatedReply,
  LimitOptions,
  ReportedError,
  SendAttempt,
  SessionCookieOptions,
  SignedIn,
  WhatsappOtpHandlerOptions,
} from './server/options/WhatsappOtpHandlerOptions.js';
export type {
  StytchAttributes,
  StytchAuthenticated,
  StytchAuthenticateData,
  StytchLike,
  StytchLoginOrCreateData,
  StytchSendData,
} from './server/stytch/StytchLike.js';
