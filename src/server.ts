export { createWhatsappOtpHandler } from './server/createWhatsappOtpHandler.js';
export type { WhatsappOtpHandler } from './server/createWhatsappOtpHandler.js';
export type { SameSite } from './server/createCookieJar.js';
export type { LimitName } from './server/defaultLimits.js';
export type { TrustedProxies } from './server/forwardedAddress.js';
export type {
  HandlerEvent,
  HandlerEventContext,
  HandlerEventDetails,
  WarningType,
} from './server/HandlerEvent.js';
export type { LimitCount, LimitStore, LimitWindow } from './server/LimitStore.js';
export type { Operation } from './server/operation.js';
export type { IoredisClient, NodeRedisClient, RedisClient } from './server/redisCounter.js';
export type {
  StytchAttributes,
  StytchAuthenticated,
  StytchAuthenticateData,
  StytchLike,
  StytchLoginOrCreateData,
  StytchSendData,
} from './server/StytchLike.js';
export type {
  AuthenticatedReply,
  SendAttempt,
  SessionCookieOptions,
  SignedIn,
  WhatsappOtpHandlerOptions,
} from './server/WhatsappOtpHandlerOptions.js';
