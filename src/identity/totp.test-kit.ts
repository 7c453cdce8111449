import { createHmac } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const PERIOD_MS = 30_000;

/**
 * What an authenticator that has read this otpauth:// address shows so many codes
 * from now (RFC 6238, SHA-1, 6 digits). */
export function totpOf(uri: string, steps = 0): string {
  const at = Date.now() + steps * PERIOD_MS;
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const bits = [...secret].map((one) => BASE32.indexOf(one).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / PERIOD_MS)));
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const start = (digest.at(-1) ?? 0) & 15;
  const code = (digest.readUInt32BE(start) & 0x7fffffff) % 1_000_000;
  return String(code).padStart(6, '0');
}
