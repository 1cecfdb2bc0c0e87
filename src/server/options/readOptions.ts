import { createEmit, type Emit } from '../events/createEmit.js';
import { createMemoryStore } from '../limits/createMemoryStore.js';
import { createRedisStore } from '../limits/createRedisStore.js';
import { createTokenSigner } from '../tokens/createTokenSigner.js';
import { day } from '../limits/defaultLimits.js';
import { guardStore } from '../limits/guardStore.js';
import type { LimitStore } from '../limits/LimitStore.js';
import { checkFunction, optionError, readBoolean, readInteger } from './optionError.js';
import { knownOptions } from './knownOptions.js';
import { readProject, readStytch } from './readStytch.js';
import { readCountries, readOperations, readTestPhoneNumbers } from './readLists.js';
import { readLimits } from './readLimits.js';
import { readOrigins } from './readOrigins.js';
import { readSecrets } from './readSecrets.js';
import { readSession } from './readSessionCookie.js';
import { readTrustedProxies } from './readTrustedProxies.js';
import { isRedisClient } from '../limits/redisCounter.js';
import type { Settings } from './Settings.js';
import type { WhatsappOtpHandlerOptions } from './WhatsappOtpHandlerOptions.js';

/**
 * The options with their defaults.
 * @throws TypeError that names the first option which is missing, wrong or contradicted; values are never printed.
 */
export function readOptions(options: WhatsappOtpHandlerOptions): Settings {
  if (typeof options !== 'object' || options === null) throw optionError('options', 'are missing.');
  const stytch = readStytch(options.stytch);
  const project = readProject(stytch);
  const countries = readCountries(options.countries);
  const signer = createTokenSigner(readSecrets(options.secret));
  const points = readBudget(options.dailySendBudget);
  const limits = readLimits(options.limits);
  const operations = readOperations(options.operations);
  const origins = readOrigins(options.origins);
  const cookies = readSession(options, origins);
  const trustedProxies = readTrustedProxies(options.trustedProxies);
  const testPhoneNumbers = readTestPhoneNumbers(options.testPhoneNumbers, project);
  for (const name of functions) checkFunction(name, options[name]);
  if (options.clientAddress && options.trustedProxies !== undefined) {
    throw optionError('trustedProxies', 'has no effect beside `clientAddress`. Keep one of them.');
  }
  if (options.getSession && !operations.has('send')) {
    throw optionError(
      'getSession',
      'adds numbers by the operation `send`, which is off. Turn it on in `operations`.',
    );
  }
  const now = options.now ?? (() => Date.now());
  const emit = createEmit(options.onEvent, now);
  const store = readStore(options.store, now);
  const settings: Settings = {
    stytch,
    project,
    operations,
    originRules: { origins, nativeClients: readBoolean('nativeClients', options.nativeClients, false) },
    phoneRules: { countries, testPhoneNumbers },
    trustedProxies,
    ipv6PrefixLength: readInteger('ipv6PrefixLength', options.ipv6PrefixLength, {
      from: 48,
      to: 64,
      otherwise: 64,
    }),
    limits,
    budget: [{ points, seconds: day }],
    signer,
    store,
    fallbackStore: createMemoryStore({ now }),
    cookies,
    sessionDurationMinutes: readInteger('sessionDurationMinutes', options.sessionDurationMinutes, {
      from: 5,
      to: 527_040,
      otherwise: 60,
    }),
    maxExpirationMinutes: readInteger('maxExpirationMinutes', options.maxExpirationMinutes, {
      from: 1,
      to: 10,
      otherwise: 10,
    }),
    createUserAsPending: readBoolean('createUserAsPending', options.createUserAsPending, true),
    deadline: readInteger('deadline', options.deadline, { from: 1, to: 60_000, otherwise: 10_000 }),
    clientAddress: options.clientAddress,
    getSession: options.getSession,
    verifyCaptcha: options.verifyCaptcha,
    allowSend: options.allowSend,
    onAuthenticated: options.onAuthenticated,
    now,
    emit,
  };
  warn(options, emit);
  return settings;
}

const functions = [
  'clientAddress',
  'getSession',
  'verifyCaptcha',
  'allowSend',
  'onAuthenticated',
  'onEvent',
  'now',
] as const;

function readBudget(value: unknown): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw optionError(
    'dailySendBudget',
    'is missing or no whole number: say how many codes may be sent a day, in all.',
  );
}

function readStore(store: unknown, now: () => number): LimitStore {
  if (store === undefined) return createMemoryStore({ now });
  if (isRedisClient(store)) return guardStore(createRedisStore(store));
  if (isLimitStore(store)) return guardStore(store);
  throw optionError('store', 'is no ioredis client, no node-redis client (4 or newer) and no LimitStore.');
}

function isLimitStore(store: unknown): store is LimitStore {
  if (typeof store !== 'object' || store === null) return false;
  const given = store as Readonly<Record<string, unknown>>;
  return ['consume', 'peek', 'refund', 'clear'].every((name) => typeof given[name] === 'function');
}

function warn(options: WhatsappOtpHandlerOptions, emit: Emit): void {
  if (options.store === undefined && isProduction()) {
    emit({
      type: 'warning',
      warning: 'memory_store_in_production',
      message:
        'Limits are counted in this process alone: with several instances each limit holds once per instance. Pass a Redis client as `store`.',
    });
  }
  if (Object.keys(options).some((name) => !knownOptions.includes(name))) {
    emit({
      type: 'warning',
      warning: 'unknown_options',
      message: 'createWhatsappOtpHandler was given an option that it does not know. Is one misspelled?',
    });
  }
}

function isProduction(): boolean {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
  return process?.env?.['NODE_ENV'] === 'production';
}
