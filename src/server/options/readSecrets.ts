import { optionError } from './optionError.js';

/** @throws TypeError unless there is a secret and each has 32 bytes or more. */
export function readSecrets(value: unknown): readonly Uint8Array[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0 || list.some((secret) => secret === undefined || secret === null || secret === '')) {
    throw optionError(
      'secret',
      'is missing, so cookies could not be signed. Set 32 random bytes or more, for example from `openssl rand -base64 32`.',
    );
  }
  return list.map((secret) => {
    const bytes = typeof secret === 'string' ? new TextEncoder().encode(secret) : secret;
    if (!isBytes(bytes)) throw optionError('secret', 'has to be a string, bytes, or a list of them.');
    if (bytes.byteLength < 32) {
      throw optionError(
        'secret',
        'is too short to sign cookies with. Set 32 random bytes or more, for example from `openssl rand -base64 32`.',
      );
    }
    return bytes;
  });
}

/** Bytes may come from another realm, where `Uint8Array` is another class. */
function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && 'BYTES_PER_ELEMENT' in value && value.BYTES_PER_ELEMENT === 1;
}
