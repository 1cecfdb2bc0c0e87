import ipaddr from 'ipaddr.js';
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
    if (networks.every((network) => ipaddr.isValidCIDR(network))) return networks;
  }
  throw optionError(
    'trustedProxies',
    'has to be the number of proxies before the server (0 to 16), or a list of their networks as CIDR.',
  );
}

function asNetwork(address: string): string {
  return `${address}/${address.includes(':') ? 128 : 32}`;
}
