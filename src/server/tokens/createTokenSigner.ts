/** Signs what a browser carries, and hashes what the limits count, with the app's secrets. */
export interface TokenSigner {
  /** `payload` with its signature, as a cookie's value. `purpose` keeps one kind of token from passing as another. */
  readonly sign: (purpose: string, payload: string) => Promise<string>;
  /** The payload of a token that any of the secrets signed, and which one did. */
  readonly verify: (purpose: string, token: string) => Promise<VerifiedToken | undefined>;
  /** A keyed hash of 128 bits, as 22 characters: the same for the same value, and it cannot be reversed. */
  readonly hash: (purpose: string, value: string, secretIndex?: number) => Promise<string>;
  /** The hash under each secret, in their order. */
  readonly hashAll: (purpose: string, value: string) => Promise<readonly string[]>;
  /** Encrypts a text for the store. */
  readonly seal: (text: string) => Promise<string>;
  /** The text of a sealed value, or `undefined` if no secret opens it. */
  readonly unseal: (value: string) => Promise<string | undefined>;
  /** A short name for each secret, the same on every instance, so that a token can say which secret made a hash. */
  readonly secretIds: () => Promise<readonly string[]>;
}

export interface VerifiedToken {
  readonly payload: string;
  readonly secretIndex: number;
}

/** The first secret signs, all verify. HMAC-SHA-256 by Web Crypto, whose `verify` compares in constant time. */
export function createTokenSigner(secrets: readonly Uint8Array[]): TokenSigner {
  const encoder = new TextEncoder();
  const keys = secrets.map((secret) => {
    const key = crypto.subtle.importKey(
      'raw',
      new Uint8Array(secret),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign', 'verify'],
    );
    key.catch(() => {});
    return key;
  });
  const message = (purpose: string, text: string) => encoder.encode(`${purpose}\0${text}`);
  const sealKeys = new Map<number, Promise<CryptoKey>>();
  let ids: Promise<readonly string[]> | undefined;

  async function mac(purpose: string, text: string, secretIndex: number): Promise<Uint8Array<ArrayBuffer>> {
    const key = await keys[secretIndex];
    if (!key) throw new RangeError('no such secret');
    return new Uint8Array(await crypto.subtle.sign('HMAC', key, message(purpose, text)));
  }

  async function hash(purpose: string, value: string, secretIndex = 0): Promise<string> {
    return toBase64Url((await mac(`hash ${purpose}`, value, secretIndex)).slice(0, 16));
  }

  async function hashAll(purpose: string, value: string): Promise<readonly string[]> {
    return Promise.all(keys.map(async (_key, index) => hash(purpose, value, index)));
  }

  function sealKey(secretIndex: number): Promise<CryptoKey> {
    let key = sealKeys.get(secretIndex);
    if (!key) {
      key = mac('key', 'seal', secretIndex).then(async (bytes) =>
        crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
      );
      sealKeys.set(secretIndex, key);
    }
    return key;
  }

  return {
    sign: async (purpose, payload) => {
      const body = toBase64Url(encoder.encode(payload));
      return `${body}.${toBase64Url(await mac(purpose, body, 0))}`;
    },
    verify: async (purpose, token) => {
      if (token.length > 2048) return undefined;
      const [body = '', signature = '', ...rest] = token.split('.');
      const given = fromBase64Url(signature);
      if (rest.length > 0 || given?.byteLength !== 32) return undefined;
      for (const [secretIndex, key] of keys.entries()) {
        if (await crypto.subtle.verify('HMAC', await key, given, message(purpose, body))) {
          const bytes = fromBase64Url(body);
          return bytes && { payload: new TextDecoder().decode(bytes), secretIndex };
        }
      }
      return undefined;
    },
    hash,
    hashAll,
    seal: async (text) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        await sealKey(0),
        encoder.encode(text),
      );
      return `${toBase64Url(iv)}.${toBase64Url(new Uint8Array(data))}`;
    },
    unseal: async (value) => {
      const [iv, data] = value.split('.').map(fromBase64Url);
      if (!iv || !data) return undefined;
      for (const index of keys.keys()) {
        try {
          const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await sealKey(index), data);
          return new TextDecoder().decode(text);
        } catch {
          // Sealed with another secret.
        }
      }
      return undefined;
    },
    secretIds: () =>
      (ids ??= hashAll('id', 'secret').then((hashes) => hashes.map((text) => text.slice(0, 6)))),
  };
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
