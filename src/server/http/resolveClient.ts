import { addressKey, parseAddress } from './addressKey.js';
import { forwardedAddress } from './forwardedAddress.js';
import type { Settings } from '../options/Settings.js';
import { withTimeout } from '../../platform/withTimeout.js';

/** Who calls, as far as the network tells. */
export interface ClientInfo {
  /** What is counted: an IPv4 address, an IPv6 network, or `unknown`. */
  readonly key: string;
  /** The whole address in its usual spelling, for Stytch. */
  readonly address: string | undefined;
  /** For Stytch's fraud detection; printable and at most 512 characters. */
  readonly userAgent: string | undefined;
}

/** All callers without a usable address are one: they share each limit. */
export async function resolveClient(request: Request, settings: Settings): Promise<ClientInfo> {
  const text = (await readAddress(request, settings)) ?? '';
  const key = addressKey(text, settings.ipv6PrefixLength);
  const userAgent = request.headers
    .get('user-agent')
    ?.replace(/[^\u0020-\u007e]/g, '')
    .slice(0, 512);
  return {
    key: key ?? 'unknown',
    address: key === undefined ? undefined : parseAddress(text)?.toString(),
    userAgent: userAgent || undefined,
  };
}

async function readAddress(
  request: Request,
  { clientAddress, trustedProxies, emit, deadline }: Settings,
): Promise<string | undefined> {
  if (!clientAddress) return forwardedAddress(request.headers.get('x-forwarded-for'), trustedProxies);
  try {
    const address: unknown = await withTimeout(deadline, () => clientAddress(request));
    return typeof address === 'string' ? address : undefined;
  } catch {
    emit({ type: 'callback_fault', callback: 'clientAddress' });
    return undefined;
  }
}
