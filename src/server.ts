export { createWhatsappOtpHandler } from './server/createWhatsappOtpHandler.js';
export type { WhatsappOtpHandler } from './server/createWhatsappOtpHandler.js';
export type { SameSite } from './server/http/createCookieJar.js';
export type { LimitName } from './server/limits/defaultLimits.js';
export type { TrustedProxies } from './server/http/forwardedAddress.js';
export type {
  HandlerEvent,
  HandlerEventContext,
  HandlerEventDetails,
  WarningType,
} from './server/events/HandlerEvent.js';
export type { LimitCount, LimitStore, LimitWindow } from './server/limits/LimitStore.js';
export type { Operation } from './server/request/resolveOperation.js';
export type { IoredisClient, NodeRedisClient, RedisClient } from './server/limits/redisCounter.js';
export type {
  StytchAttributes,
  StytchAuthenticated,
  StytchAuthenticateData,
  StytchLike,
  StytchLoginOrCreateData,
  StytchSendData,
} from './server/stytch/StytchLike.js';
export type {
  AuthenticatedReply,
  SendAttempt,
  SessionCookieOptions,
  SignedIn,
  WhatsappOtpHandlerOptions,
} from './server/options/WhatsappOtpHandlerOptions.js';
