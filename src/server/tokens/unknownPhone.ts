import type { TokenSigner } from './createTokenSigner.js';

/**
 * An id for a number that has no user, spelled like Stytch's ids of numbers that have one, and the same each time.
 */
export async function unknownPhoneId(
  signer: TokenSigner,
  project: 'live' | 'test',
  numberHash: string,
): Promise<string> {
  const hash = await signer.hash('unknown phone', numberHash);
  const hex = Array.from(atob(hash.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0).toString(16).padStart(2, '0'),
  ).join('');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  const uuid = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `phone-number-${project}-${uuid.join('-')}`;
}

/** A flow’s marker: random if the number has a user, otherwise a hash that only the secret can tell from random. */
export async function createUserMarker(
  signer: TokenSigner,
  flowId: string,
  isUnknown: boolean,
): Promise<string> {
  // Both are made whatever the answer is, so that it takes the same time.
  const [nobody, somebody] = await Promise.all([
    signer.hash('nobody', flowId),
    signer.hash('somebody', crypto.randomUUID()),
  ]);
  return isUnknown ? nobody : somebody;
}

/** Whether a flow’s marker says that the number has no user. */
export async function isUnknownFlow(
  signer: TokenSigner,
  flow: { readonly id: string; readonly userMarker: string; readonly secretIndex: number },
): Promise<boolean> {
  return flow.userMarker === (await signer.hash('nobody', flow.id, flow.secretIndex));
}
