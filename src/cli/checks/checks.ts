import type { Check } from '../check/Check.js';
import {
  acceptsRightCode,
  ignoresForeignAuthenticateFields,
  keepsSessionFromPage,
  refusesWrongCodes,
} from './authenticateChecks.js';
import { limitsSends, limitsWrongCodes } from './limitChecks.js';
import { allowsNoOtherPreflight, allowsOwnPage, refusesOtherOrigins } from './originChecks.js';
import {
  refusesLargeBodies,
  refusesOtherBodies,
  refusesOtherCodes,
  refusesOtherContentTypes,
  refusesOtherPhoneNumbers,
} from './requestChecks.js';
import { answersErrorsAsJson, forbidsCaching, leaksNothing, saysWholeSeconds } from './responseChecks.js';
import { answersOnlyPost, isReachable, refusesUnknownPaths } from './routeChecks.js';
import {
  answersSend,
  asksStytchToSend,
  ignoresForeignSendFields,
  returnsPhoneId,
  sendsThroughFakeStytch,
} from './sendChecks.js';
import {
  hidesWrongCredentials,
  passesOnExpiredCodes,
  passesOnRateLimit,
  survivesUnreadableStytch,
} from './stytchFaultChecks.js';

/**
 * The contract, in an order that uses few sends and few wrong codes: requests that are refused without
 * being counted come first, the right code after the wrong ones, and the checks of all responses last.
 */
export const checks: readonly Check[] = [
  isReachable,
  answersOnlyPost,
  refusesUnknownPaths,
  refusesOtherBodies,
  refusesOtherContentTypes,
  refusesLargeBodies,
  refusesOtherPhoneNumbers,
  refusesOtherOrigins,
  allowsNoOtherPreflight,
  sendsThroughFakeStytch,
  returnsPhoneId,
  asksStytchToSend,
  ignoresForeignSendFields,
  allowsOwnPage,
  refusesOtherCodes,
  refusesWrongCodes,
  ignoresForeignAuthenticateFields,
  passesOnExpiredCodes,
  hidesWrongCredentials,
  survivesUnreadableStytch,
  passesOnRateLimit,
  acceptsRightCode,
  keepsSessionFromPage,
  answersSend,
  limitsWrongCodes,
  limitsSends,
  answersErrorsAsJson,
  forbidsCaching,
  saysWholeSeconds,
  leaksNothing,
];
