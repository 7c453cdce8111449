import { isIP } from 'node:net';

const NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const SHORTEST_SECRET = 32;
const FEWEST_CHARACTERS = 12;

/** Reads a whole number within bounds. */
export function wholeNumber(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    const value = Number(text);
    return /^\d{1,9}$/.test(text) && value >= least && value <= most ? value : undefined;
  };
}

/** Reads which reverse proxies to trust, as Fastify takes it. */
export function readProxies(
  text: string,
): string | false | ((address: string, hop: number) => boolean) | undefined {
  if (text === 'off') return false;
  if (/^\d+$/.test(text)) {
    const hops = wholeNumber(1, 10)(text);
    return hops === undefined ? undefined : (_address, hop) => hop < hops;
  }
  const addresses = text.split(',').map((address) => address.trim());
  return addresses.every(isNetwork) ? addresses.join(',') : undefined;
}

function isNetwork(address: string): boolean {
  const [ip = '', bits, ...rest] = address.split('/');
  if (NETWORKS.has(address)) return true;
  const size = isIP(ip) === 6 ? 128 : 32;
  return (
    isIP(ip) !== 0 &&
    rest.length === 0 &&
    (bits === undefined || wholeNumber(0, size)(bits) !== undefined)
  );
}

/** Reads a secret: long enough, and not the same few characters again and again. */
export function readSecret(text: string): string | undefined {
  const strong = text.length >= SHORTEST_SECRET && new Set(text).size >= FEWEST_CHARACTERS;
  return strong ? text : undefined;
}

/** Reads the address that people use: a scheme, a host and perhaps a port, no more. */
export function readAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, pathname, search, hash, username, password } = new URL(text);
  const bare = pathname === '/' && `${search}${hash}${username}${password}` === '';
  return bare && /^https?:$/.test(protocol) ? origin : undefined;
}

/** Whether what people send to an address cannot be read on the way. */
export function isSafeAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || LOOPBACK.test(hostname);
}

/** An address of a mail server; what nodemailer would read from a query is refused. */
export function readMailServer(text: string): string | null | undefined {
  if (text === 'off') return null;
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  const bare = /^\/?$/.test(pathname) && search === '' && hash === '';
  return /^smtps?:$/.test(protocol) && hostname !== '' && bare ? text : undefined;
}

/** Reads a sender of mail: an e-mail address, alone or with a name. */
export function readSender(text: string): string | null | undefined {
  if (text === 'off') return null;
  return /^([^<>@"\p{Cc}]+ )?<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/u.test(text)
    ? text
    : undefined;
}

const DESCRIPTION = '/.well-known/openid-configuration';

/**
 * Reads where another house describes itself, from its issuer or that address itself; by https
 * unless it is on this machine.
 */
export function readHouse(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href, search, hash, username, password } = new URL(text);
  const bare = `${search}${hash}${username}${password}` === '';
  if (!bare || !/^https?:$/.test(protocol) || !isSafeAddress(text)) return undefined;
  return href.endsWith(DESCRIPTION) ? href : href.replace(/\/$/, '') + DESCRIPTION;
}

/** Reads one line of text of a length at most. */
export function readLine(longest: number): (text: string) => string | undefined {
  return (text) => ([...text].length <= longest && !/\p{Cc}/u.test(text) ? text : undefined);
}

/** Reads the name of a claim, which may be an address. */
export function readClaimName(text: string): string | undefined {
  return /^[\w.:/-]{1,100}$/.test(text) ? text : undefined;
}
