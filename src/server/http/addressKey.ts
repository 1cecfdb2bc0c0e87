import ipaddr from 'ipaddr.js';

/**
 * One spelling for each client address: IPv4 as it is, IPv6 by its network, since one customer holds a whole /64. Mapped
 * and translated addresses are the IPv4 that they carry, and 6to4 the /48 of its site.
 * @returns `undefined` for what is no four-part decimal IPv4 and no IPv6: ports, names and `0x7f.1` are not read.
 */
export function addressKey(text: string, ipv6PrefixLength: number): string | undefined {
  const address = parseAddress(text);
  if (!address) return undefined;
  if (address.kind() === 'ipv4') return address.toString();
  const ipv6 = address as ipaddr.IPv6;
  const length = ipv6.range() === '6to4' ? 48 : ipv6PrefixLength;
  const bytes = ipv6.toByteArray().map((byte, index) => {
    const bits = Math.min(8, Math.max(0, length - index * 8));
    return byte & (0xff << (8 - bits)) & 0xff;
  });
  return `${new ipaddr.IPv6(bytes).toString()}/${length}`;
}

/** @returns `undefined` for what is no address in a form that every reader takes for the same one. */
export function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (text.length > 64) return undefined;
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  const [plain = ''] = text.split('%', 1);
  if (!plain.includes(':') || !ipaddr.IPv6.isValid(plain)) return undefined;
  const ipv6 = ipaddr.IPv6.parse(plain);
  if (ipv6.isIPv4MappedAddress()) return ipv6.toIPv4Address();
  if (ipv6.range() === 'rfc6052') return new ipaddr.IPv4(ipv6.toByteArray().slice(12));
  return ipv6;
}
