import { type Calculation, findCalculation, type Store } from '../../store/index.ts';
import { notFound } from '../refusals.ts';

/** The calculation of an id. Refused as not found when the party has none such. */
export async function needCalculation(
  store: Store,
  { party, calculation: id }: { readonly party: string; readonly calculation: string },
): Promise<Calculation> {
  const calculation = await store.read((handle) => findCalculation(handle, id));
  if (calculation?.party === party) return calculation;
  throw notFound({
    field: 'calculation',
    message: { zh: '没有这次测算', en: 'There is no such calculation' },
  });
}
