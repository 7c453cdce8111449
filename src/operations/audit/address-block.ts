import { isIPv6 } from 'node:net';

const GROUPS = 8;
const MAPPED = ['0', '0', '0', '0', '0', 'ffff'].join(':');

/**
 * What one visitor has for themself, by which their requests are counted: the whole IPv4 address,
 * also where it is mapped into IPv6, but the first 64 bits of an IPv6 one, as a connection gets them.
 */
export function addressBlock(address: string): string {
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  if (groups.slice(0, 6).join(':') === MAPPED) return groups.slice(6).flatMap(bytesOf).join('.');
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an IPv6 address in their shortest form, without a zone. */
function groupsOf(address: string): string[] {
  const [plain = ''] = address.split('%');
  const { hostname } = new URL(`http://[${plain}]`);
  const [before = [], after = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((half) => half.split(':').filter(Boolean));
  const zeros = Array<string>(GROUPS - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after];
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 0xff];
}
