import type * as phoneEngine from './phoneEngine.js';

/** Everything that needs libphonenumber and its metadata: one chunk, loaded after the field is on screen. */
export type PhoneEngine = typeof phoneEngine;

let loaded: PhoneEngine | undefined;
let loading: Promise<PhoneEngine> | undefined;

/** The engine, if it is there. */
export function loadedPhoneEngine(): PhoneEngine | undefined {
  return loaded;
}

/**
 * Loads the engine once for the whole page; after a failure the next call tries again.
 * @throws the error of the import, such as a `TypeError` without a network.
 */
export function loadPhoneEngine(): Promise<PhoneEngine> {
  loading ??= import('./phoneEngine.js').then(
    (engine) => {
      loaded = engine;
      return engine;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
