import ipaddr from 'ipaddr.js';
import { parseAddress } from '../http/addressKey.js';
import type { TrustedProxies } from '../http/forwardedAddress.js';
import { optionError } from './optionError.js';

/** @throws TypeError unless the value is left out, a small count, or a list of networks. */
export function readTrustedProxies(value: unknown): TrustedProxies {
  if (value === undefined) return 0;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 16) return value;
  if (Array.isArray(value) && value.length > 0) {
    const networks = value.map((entry) =>
      /^[\d.]+$|^[^/]*:[^/]*$/.test(String(entry)) ? asNetwork(String(entry)) : String(entry),
    );
    if (networks.every((network) => ipaddr.isValidCIDR(network))) return networks.map(asCarried);
  }
  throw optionError(
    'trustedProxies',
    'has to be the number of proxies in front of the server (0 to 16), or a list of their networks as CIDR.',
  );
}

function asNetwork(address: string): string {
  return `${address}/${address.includes(':') ? 128 : 32}`;
}

/** Addresses that carry an IPv4 are compared as that IPv4. @throws TypeError if a network could never match */
function asCarried(network: string): string {
  const [address, bits] = ipaddr.parseCIDR(network);
  const carried = parseAddress(address.toString());
  if (address.kind() === 'ipv4' || carried?.kind() !== 'ipv4') return network;
  if (bits <= 96) {
    throw optionError(
      'trustedProxies',
      'has an IPv6 network of translated IPv4 addresses, which can never match: they are read as the IPv4 that they carry. Write it as IPv4: `10.0.0.0/8`.',
    );
  }
  return `${carried.toString()}/${bits - 96}`;
}
