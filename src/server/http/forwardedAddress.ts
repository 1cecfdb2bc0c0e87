import ipaddr from 'ipaddr.js';
import { parseAddress } from './addressKey.js';

/** How many proxies are in front of the server, or their networks as CIDR. */
export type TrustedProxies = number | readonly string[];

/**
 * The caller's address by `X-Forwarded-For`, read from the right: each trusted proxy appended the address that it saw,
 * and the caller can invent everything further left.
 */
export function forwardedAddress(header: string | null, trusted: TrustedProxies): string | undefined {
  if (trusted === 0 || header === null || header.length > 4096) return undefined;
  const hops = header.split(',').map((hop) => hop.trim());
  if (typeof trusted === 'number') return hops[hops.length - trusted];
  const networks = trusted.map((cidr) => ipaddr.parseCIDR(cidr));
  let client: string | undefined;
  for (const hop of hops.toReversed()) {
    client = hop;
    const address = parseAddress(hop);
    if (!address || !networks.some((network) => isIn(address, network))) break;
  }
  return client;
}

function isIn(
  address: ipaddr.IPv4 | ipaddr.IPv6,
  [network, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number],
): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}
