import type { When } from '../../casework/index.ts';
import { cityDay } from '../city/city-day.ts';
import type { CityContext } from '../context.ts';

/** The day by which cases go, and its working days. */
export async function whenOf({ city, catalogue, today }: CityContext): Promise<When> {
  return { today: cityDay(await city(), today), calendar: catalogue.calendar };
}
