import ipaddr from 'ipaddr.js';

/**
 * One spelling for each client address: IPv4 as it is, IPv6 by its network, because one customer has a whole /64. Mapped
 * and translated addresses are the IPv4 that they carry, and 6to4 the /48 of its site.
 * @returns `undefined` for anything other than a four-part decimal IPv4 or an IPv6, with or without a port: names and
 * `0x7f.1` are not read.
 */
export function addressKey(text: string, ipv6PrefixLength: number): string | undefined {
  const address = parseAddress(text);
  if (!address) return undefined;
  if (address.kind() === 'ipv4') return address.toString();
  const ipv6 = address as ipaddr.IPv6;
  return networkKey(ipv6, ipv6.range() === '6to4' ? 48 : ipv6PrefixLength);
}

/** The /48 that an IPv6 address is in; `undefined` for other addresses. */
export function siteKey(text: string): string | undefined {
  const address = parseAddress(text);
  return address?.kind() === 'ipv6' ? networkKey(address as ipaddr.IPv6, 48) : undefined;
}

/** @returns `undefined` unless it is an address in a form that every reader takes for the same one. */
export function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (text.length > 64) return undefined;
  const bare = withoutPort(text);
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return ipaddr.IPv4.parse(bare);
  const [plain = ''] = bare.split('%', 1);
  if (!plain.includes(':') || !ipaddr.IPv6.isValid(plain)) return undefined;
  const ipv6 = ipaddr.IPv6.parse(plain);
  return carriedAddress(ipv6) ?? ipv6;
}

/** `1.2.3.4:5678` and `[2001:db8::1]:443`, as Azure and AWS write them. */
function withoutPort(text: string): string {
  return (
    /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(text)?.[1] ??
    /^\[([^[\]]*:[^[\]]*)\](?::\d{1,5})?$/.exec(text)?.[1] ??
    text
  );
}

/** The IPv4 address inside: mapped, IPv4-compatible, SIIT, NAT64 and Teredo. */
function carriedAddress(ipv6: ipaddr.IPv6): ipaddr.IPv4 | undefined {
  if (ipv6.isIPv4MappedAddress()) return ipv6.toIPv4Address();
  const bytes = ipv6.toByteArray();
  const last = bytes.slice(12);
  const range = ipv6.range();
  if (range === 'rfc6052' || range === 'rfc6145') return new ipaddr.IPv4(last);
  if (range === 'teredo') return new ipaddr.IPv4(last.map((byte) => byte ^ 0xff));
  // `::1` and `::` carry no IPv4.
  const isCompatible = bytes.slice(0, 12).every((byte) => byte === 0) && (last[0] ?? 0) > 0;
  return isCompatible ? new ipaddr.IPv4(last) : undefined;
}

function networkKey(ipv6: ipaddr.IPv6, length: number): string {
  const bytes = ipv6.toByteArray().map((byte, index) => {
    const bits = Math.min(8, Math.max(0, length - index * 8));
    return byte & (0xff << (8 - bits)) & 0xff;
  });
  return `${new ipaddr.IPv6(bytes).toString()}/${length}`;
}
