import type { By } from '../../store/index.ts';
import type { CityContext } from '../context.ts';

/** Who writes in a call: a person by name, or who sits at the machine. */
export function writerOf({ caller }: Pick<CityContext, 'caller'>): By {
  return caller.is === 'member'
    ? { account: caller.account, name: caller.name }
    : { account: null, name: '操作员' };
}
