import { createTestId } from './createTestId.js';

/** One public key of a key set, in the format of RFC 7517. */
export interface PublicJwk {
  readonly kty: string;
  readonly use: 'sig';
  readonly alg: 'RS256';
  readonly kid: string;
  readonly n: string;
  readonly e: string;
}

/**
 * Signs with RS256, as Stytch does, which the SDKs of all languages can verify with `readJwks()`.
 * Where Web Crypto is missing (a page over plain HTTP) the token has no valid signature.
 */
export async function signJwt(payload: Readonly<Record<string, unknown>>): Promise<string> {
  const key = await loadSigningKey();
  const header = key ? { alg: 'RS256', typ: 'JWT', kid: key.jwk.kid } : { alg: 'none', typ: 'JWT' };
  const signed = [header, payload].map((part) => toBase64Url(utf8.encode(JSON.stringify(part)))).join('.');
  if (!key) return `${signed}.${toBase64Url(utf8.encode('unsigned'))}`;
  const signature = await crypto.subtle.sign(algorithm.name, key.pair.privateKey, utf8.encode(signed));
  return `${signed}.${toBase64Url(new Uint8Array(signature))}`;
}

/** @returns the payload, or `undefined` if the text is not a JWT or its signature is wrong. `exp` is not checked. */
export async function verifyJwt(jwt: string): Promise<Record<string, unknown> | undefined> {
  const [header, payload, signature] = jwt.split('.').map(fromBase64Url);
  if (!header || !payload || !signature) return undefined;
  const key = await loadSigningKey();
  const signed = utf8.encode(jwt.slice(0, jwt.lastIndexOf('.')));
  if (key && !(await crypto.subtle.verify(algorithm.name, key.pair.publicKey, signature, signed)))
    return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(payload));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The key set that verifies what `signJwt` signs. Empty where Web Crypto is missing. */
export async function readJwks(): Promise<PublicJwk[]> {
  const key = await loadSigningKey();
  return key ? [key.jwk] : [];
}

interface SigningKey {
  readonly pair: CryptoKeyPair;
  readonly jwk: PublicJwk;
}

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

// All fakes of a process share one key, because it takes a moment to generate.
let signingKey: Promise<SigningKey | undefined> | undefined;

function loadSigningKey(): Promise<SigningKey | undefined> {
  signingKey ??= generateSigningKey();
  return signingKey;
}

async function generateSigningKey(): Promise<SigningKey | undefined> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return undefined;
  const pair = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { kty = '', n = '', e = '' } = await subtle.exportKey('jwk', pair.publicKey);
  return { pair, jwk: { kty, use: 'sig', alg: 'RS256', kid: createTestId('jwk'), n, e } };
}

const utf8 = new TextEncoder();

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}
