import { toHalfWidth } from './half-width.ts';
import { accept, type Parsed, refuse } from './message.ts';

const BETWEEN = /[\s-]/g;
/** Accounts of free trade and of non-residents begin with letters. */
const ACCOUNT = /^(?:FT[EFINU]|NRA|OSA)?\d{8,32}$/;
const BANK_NUMBER = /^\d{12}$/;

/**
 * Reads a bank account (银行账号); spaces and hyphens are left out. Banks number their accounts as
 * they like: only its length and its signs are held, 8 to 32 digits.
 */
export function parseBankAccount(text: string): Parsed<string> {
  const account = toHalfWidth(text).replace(BETWEEN, '').toUpperCase();
  if (ACCOUNT.test(account)) return accept(account);
  return refuse(
    `银行账号应是 8 至 32 位数字，现为“${account}”`,
    `A bank account is 8 to 32 digits, not "${account}"`,
  );
}

/** Reads the number of a bank's branch in the payment system (联行号): twelve digits. */
export function parseBankNumber(text: string): Parsed<string> {
  const number = toHalfWidth(text).replace(BETWEEN, '');
  if (BANK_NUMBER.test(number)) return accept(number);
  return refuse(
    `联行号应为 12 位数字，现为“${number}”`,
    `The number of a bank has 12 digits, not "${number}"`,
  );
}
