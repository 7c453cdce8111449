import type { Day } from '../../values/index.ts';
import type { City } from './city.ts';

/** The day by which calls and cases go: today, or what the clock of a demonstration city shows. */
export function cityDay({ demonstration }: Pick<City, 'demonstration'>, today: Day): Day {
  return demonstration?.clock ?? today;
}
