import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isE164 } from '../../protocol/e164.js';
import type { Settings } from '../options/Settings.js';
import { canonicalNumber } from '../send/canonicalNumber.js';
import { countLimits, type LimitEntry } from './countLimits.js';
import { attemptEntries, forgottenEntry, numberKey, sendEntries, type Counted } from './limitEntries.js';
import { StoreFault } from './StoreFault.js';

/** What a support team and a health probe need. Each call may reject when the store fails. */
export interface HandlerSupport {
  /**
   * Deletes the counts of a number, so that its owner can ask for a code and enter one at once. The day's budget and the
   * limits of addresses, ranges and dial codes stay.
   */
  readonly unlock: (phoneNumber: string) => Promise<void>;
  /** The counts of a number now. Changes nothing. */
  readonly inspect: (phoneNumber: string) => Promise<NumberReport>;
  /**
   * Makes every known device of a number an unknown one, for a number that has changed hands. A device is known again when a
   * right code is entered on it.
   */
  readonly forgetDevices: (phoneNumber: string) => Promise<void>;
  /** Whether the store answers, for a health probe. Sends and counts nothing, and never rejects. */
  readonly check: () => Promise<HandlerHealth>;
}

export interface NumberReport {
  readonly counts: readonly NumberCount[];
}

export interface NumberCount {
  readonly limit: 'sendPerNumber' | 'wrongPerNumber';
  /** Known devices have one count together, and everyone else has one. */
  readonly of: 'devices' | 'everyone';
  readonly count: number;
  readonly points: number;
  /** Seconds of the window. */
  readonly seconds: number;
  /** Seconds until the window ends; 0 if nothing is counted. */
  readonly remaining: number;
}

export interface HandlerHealth {
  readonly ok: boolean;
  readonly store: {
    readonly ok: boolean;
    /** ms. */
    readonly duration: number;
    /** What failed, in one word. */
    readonly code?: string | undefined;
  };
}

export function createSupport(settings: Settings): HandlerSupport {
  const { signer, store, fallbackStore, limits } = settings;

  /** @throws TypeError */
  async function hashNumber(phoneNumber: string): Promise<readonly string[]> {
    if (!isE164(phoneNumber) || !parsePhoneNumberFromString(phoneNumber)) {
      throw new TypeError('The phone number has to be in E.164 form: `+12025550123`.');
    }
    return signer.hashAll('number', canonicalNumber(phoneNumber));
  }

  return {
    unlock: async (phoneNumber) => {
      for (const hash of await hashNumber(phoneNumber)) {
        await Promise.all([store, fallbackStore].map(async (one) => one.clear([numberKey(hash)])));
      }
    },
    inspect: async (phoneNumber) => {
      const [hash = ''] = await hashNumber(phoneNumber);
      const entries = (['device', 'none'] as const).flatMap((trust) => numberEntries(hash, trust));
      const { decision } = await countLimits(store, entries);
      return {
        counts: entries.map(({ limit, name, window }, index): NumberCount => {
          const { count = 0, remaining = 0 } = decision.counts[index] ?? {};
          return {
            limit: limit === 'sendPerNumber' ? limit : 'wrongPerNumber',
            of: name === name.toUpperCase() ? 'devices' : 'everyone',
            count,
            ...window,
            remaining: Math.ceil(remaining / 1000),
          };
        }),
      };
    },
    forgetDevices: async (phoneNumber) => {
      for (const hash of await hashNumber(phoneNumber)) {
        const entry = forgottenEntry(hash);
        await store.clear([entry.key]);
        await countLimits(store, [entry]);
      }
    },
    check: async () => {
      const startedAt = performance.now();
      const duration = () => Math.round((performance.now() - startedAt) * 10) / 10;
      try {
        await store.consume([{ key: '{g}', name: 'b', window: settings.budget, mode: 'check' }]);
        return { ok: true, store: { ok: true, duration: duration() } };
      } catch (error) {
        const code = error instanceof StoreFault ? error.code : 'Error';
        return { ok: false, store: { ok: false, duration: duration(), code } };
      }
    },
  };

  function numberEntries(hash: string, trust: 'device' | 'none'): readonly LimitEntry[] {
    const who: Counted = trust === 'device' ? { trust, id: '' } : { trust };
    return [...sendEntries(limits, hash, who), ...attemptEntries(limits, hash, who)]
      .filter(({ key }) => key === numberKey(hash))
      .map((entry) => ({ ...entry, mode: 'check' }));
  }
}
