import type { KeptCall, Reading } from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import type { OpenCatalogue } from '../opened.ts';

/**
 * The catalogue that a call goes by: the version under which it was published; the one that is
 * served for a draft, and where this program cannot read that version any more.
 */
export async function catalogueOfCall(
  handle: Reading,
  { catalogueVersion: version }: Pick<KeptCall, 'catalogueVersion'>,
  context: CityContext,
): Promise<Pick<OpenCatalogue, 'catalogue' | 'procedures'>> {
  const { inUse, catalogueVersion } = await context.city();
  if (version === null || version === catalogueVersion) return context;
  const { problems, ...opened } = await inUse.at(handle, version);
  return problems.length > 0 ? context : opened;
}
