import { createEmit, type Emit } from '../events/createEmit.js';
import { createMemoryStore } from '../limits/createMemoryStore.js';
import { isProduction } from '../http/isProduction.js';
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
import { readSessionCookie } from './readSessionCookie.js';
import { readTrustedProxies } from './readTrustedProxies.js';
import { isRedisClient } from '../limits/redisClient.js';
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
  const embedded = readBoolean('embedded', options.embedded, false);
  const cookies = readSessionCookie(options, origins, embedded);
  const trustedProxies = readTrustedProxies(options.trustedProxies);
  const testPhoneNumbers = readTestPhoneNumbers(options.testPhoneNumbers, project);
  for (const name of functions) checkFunction(name, options[name]);
  if (options.clientAddress && options.trustedProxies !== undefined) {
    throw optionError('trustedProxies', 'has no effect together with `clientAddress`. Keep one of them.');
  }
  if (options.getSession && !operations.has('send')) {
    throw optionError(
      'getSession',
      'adds numbers by the operation `send`, which is off. Turn it on in `operations`.',
    );
  }
  const now = readClock(options.now);
  const onError = createOnError(options.onError);
  const emit = createEmit(options.onEvent, now, onError);
  const store = readStore(options.store, readKeyPrefix(options.keyPrefix), now);
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
    budget: { points, seconds: day },
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
    onError,
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
  'onError',
  'now',
] as const;

function readBudget(value: unknown): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw optionError(
    'dailySendBudget',
    'is missing or not a whole number: set how many codes may be sent a day, in all.',
  );
}

/** @throws TypeError unless the clock tells ms since the epoch. A clock of a test may begin at any time. */
function readClock(now: (() => number) | undefined): () => number {
  if (now === undefined) return () => Date.now();
  let time: unknown;
  try {
    time = now();
  } catch (error) {
    throw Object.assign(optionError('now', 'throws.'), { cause: error });
  }
  if (typeof time !== 'number' || !Number.isFinite(time)) {
    throw optionError('now', 'has to return a number of milliseconds since the epoch, as `Date.now` does.');
  }
  if (time > 1e9 && time < 1e11) {
    throw optionError(
      'now',
      'seems to return seconds. It has to return milliseconds since the epoch, as `Date.now` does.',
    );
  }
  return now;
}

/** @throws TypeError */
function readKeyPrefix(value: unknown): string {
  if (value === undefined) return 'whatsapp-otp';
  // Braces would become the hash tag of every key.
  if (typeof value === 'string' && /^[^{}\s]{1,100}$/.test(value)) return value;
  throw optionError('keyPrefix', 'has to be a text of 1 to 100 characters without spaces and braces.');
}

/** What the app's `onError` throws must not change a response. */
function createOnError(onError: WhatsappOtpHandlerOptions['onError']): Settings['onError'] {
  return (reported, where) => {
    (async () => onError?.(reported, where))().catch(() => {
      // The app's own logging failed; there is nowhere left to report it.
    });
  };
}

function readStore(store: unknown, keyPrefix: string, now: () => number): LimitStore {
  if (store === undefined) return createMemoryStore({ now });
  if (isLimitStore(store)) return guardStore(store);
  if (isRedisClient(store)) return guardStore(createRedisStore(store, keyPrefix));
  throw optionError(
    'store',
    'is not an ioredis client, a node-redis client (4 or newer), an Upstash client, or a LimitStore.',
  );
}

function isLimitStore(store: unknown): store is LimitStore {
  if (typeof store !== 'object' || store === null) return false;
  const given = store as Readonly<Record<string, unknown>>;
  return ['consume', 'refund', 'clear'].every((name) => typeof given[name] === 'function');
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
  const unknown = Object.keys(options).filter((name) => !knownOptions.includes(name));
  if (unknown.length > 0) {
    const names = unknown.map((name) => `\`${name.slice(0, 40)}\``).join(', ');
    emit({
      type: 'warning',
      warning: 'unknown_options',
      message: `createWhatsappOtpHandler does not have these options: ${names}. Is one misspelled?`,
    });
  }
}
