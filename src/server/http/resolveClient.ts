import { withTimeout } from '../../platform/withTimeout.js';
import type { Report } from '../events/createReport.js';
import type { Settings } from '../options/Settings.js';
import { addressKey, parseAddress, siteKey } from './addressKey.js';
import { forwardedAddress } from './forwardedAddress.js';

/** Who calls, as far as the network tells. */
export interface ClientInfo {
  /** As it is counted: an IPv4 address, an IPv6 network, or `unknown`. */
  readonly key: string;
  /** For IPv6: the /48, which is counted too. */
  readonly site: string | undefined;
  /** The complete address in its usual spelling, for Stytch. */
  readonly address: string | undefined;
  /** For Stytch's fraud detection; printable and at most 512 characters. */
  readonly userAgent: string | undefined;
}

/**
 * All callers without a usable address are one: they share each limit.
 * @param given the address that the app passed with this request
 */
export async function resolveClient(
  request: Request,
  given: unknown,
  settings: Settings,
  report: Report,
): Promise<ClientInfo> {
  const text =
    (typeof given === 'string' && given !== '' ? given : await readAddress(request, settings, report)) ?? '';
  const key = addressKey(text, settings.ipv6PrefixLength);
  const userAgent = request.headers
    .get('user-agent')
    ?.replace(/[^\u0020-\u007e]/g, '')
    .slice(0, 512);
  return {
    key: key ?? 'unknown',
    site: key === undefined ? undefined : siteKey(text),
    address: key === undefined ? undefined : parseAddress(text)?.toString(),
    userAgent: userAgent || undefined,
  };
}

async function readAddress(
  request: Request,
  { clientAddress, trustedProxies, deadline }: Settings,
  report: Report,
): Promise<string | undefined> {
  if (!clientAddress) return forwardedAddress(request.headers.get('x-forwarded-for'), trustedProxies);
  try {
    const address: unknown = await withTimeout(deadline, () => clientAddress(request));
    return typeof address === 'string' ? address : undefined;
  } catch (error) {
    report.callbackFailed('clientAddress', error);
    return undefined;
  }
}
