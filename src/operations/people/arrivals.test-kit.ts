import { expect } from 'vitest';
import { openBrowser } from '../../identity/identity.test-kit.ts';
import { type OtherHouse, passOtherHouse, startOtherHouse } from '../../identity/oidc.test-kit.ts';
import type { TestDatabase } from '../../store/engines.test-kit.ts';
import { creditCheckCharacter } from '../../values/index.ts';
import type { CityOptions } from '../city/open-city.ts';
import { TEST_SIGN_IN } from '../shipped.test-kit.ts';
import { openTestCity, type TestCity } from './people.test-kit.ts';

const ADDRESS = 'http://localhost:3000';
const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;

/** The credit code that begins so. */
export const codeOf = (first17: string) => first17 + creditCheckCharacter(first17);

/** A real city, today, to which people come by another house. */
export type Arrivals = {
  readonly house: TestCity;
  /** A credit code that nobody has taken. */
  newCode(): string;
  /** Goes to the other house and comes back. @returns how to finish there, and who is in then */
  leave(sub: string, claims: Record<string, string>): Promise<() => Promise<string>>;
  /** All of it. @returns the account */
  signIn(sub: string, claims: Record<string, string>): Promise<string>;
  close(): Promise<void>;
};

export async function openArrivals(
  database: TestDatabase,
  tellsBy?: CityOptions['tellsBy'],
): Promise<Arrivals> {
  const other: OtherHouse = await startOtherHouse(ADDRESS, []);
  const oidc = { ...other, name: '示例统一身份认证' };
  const house = await openTestCity(database, 'real', { ...TEST_SIGN_IN, oidc }, tellsBy);
  house.wait(Math.floor((Date.now() + CHINA_MS - Date.UTC(2022, 9, 10)) / DAY_MS));
  let last = 0;
  const leave: Arrivals['leave'] = async (sub, claims) => {
    other.people.set(sub, { sub, name: `示例${sub}`, ...claims });
    const { identity } = house.city;
    const browser = openBrowser(identity);
    const { body } = await browser.post('/sign-in/social', {});
    const back = await passOtherHouse(ADDRESS, body.url, sub);
    return async () => {
      const path = back.pathname.replace('/api/auth', '') + back.search;
      expect((await browser.get(path)).location).toBe('/');
      return (await identity.sessionOf(browser.headers))?.account ?? '';
    };
  };
  return {
    house,
    leave,
    newCode: () => codeOf(`91990000MA${String(++last).padStart(6, '0')}X`),
    signIn: async (sub, claims) => (await leave(sub, claims))(),
    async close() {
      await other.stop();
      await house.close();
    },
  };
}
