import type { CaseCursor, CaseSort } from '../../store/index.ts';
import { contentRefused } from '../refusals.ts';

const SHAPES: Readonly<Record<CaseSort, RegExp>> = {
  due: /^\d{4}-\d\d-\d\d$/u,
  latest: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u,
};
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Where a page begins, as text. */
export function writeCursor({ key, id }: CaseCursor): string {
  return `${key}_${id}`;
}

/** Refused with 422 where it is not of a list that is sorted so. */
export function readCursor(text: string, sort: CaseSort): CaseCursor {
  const [key = '', id = ''] = text.split('_');
  const isDay = !Number.isNaN(Date.parse(key));
  if (SHAPES[sort].test(key) && isDay && ID.test(id)) return { key, id };
  throw contentRefused([
    {
      field: 'cursor',
      message: { zh: '不是这个列表给出的 next', en: 'Not a "next" of this list' },
    },
  ]);
}
