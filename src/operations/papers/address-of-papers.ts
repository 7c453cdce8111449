import type { City } from '../city/city.ts';

/** Where papers lead whose house has no address of its own. */
const NO_ADDRESS = 'http://localhost:3000';

/** The page that papers name, where anybody verifies them. */
export function addressOfPapers({ address }: Pick<City, 'address'>): string {
  return `${address ?? NO_ADDRESS}/verify`;
}
