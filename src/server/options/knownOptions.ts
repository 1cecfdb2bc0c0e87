import type { WhatsappOtpHandlerOptions } from './WhatsappOtpHandlerOptions.js';

/** The name of every option. */
export const knownOptions: readonly string[] = Object.keys({
  stytch: true,
  countries: true,
  secret: true,
  dailySendBudget: true,
  operations: true,
  origins: true,
  nativeClients: true,
  clientAddress: true,
  trustedProxies: true,
  ipv6PrefixLength: true,
  limits: true,
  store: true,
  sessionDurationMinutes: true,
  maxExpirationMinutes: true,
  createUserAsPending: true,
  getSession: true,
  verifyCaptcha: true,
  allowSend: true,
  session: true,
  onAuthenticated: true,
  testPhoneNumbers: true,
  onEvent: true,
  deadline: true,
  now: true,
} satisfies Record<keyof WhatsappOtpHandlerOptions, true>);
