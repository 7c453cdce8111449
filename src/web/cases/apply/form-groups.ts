import type { Field } from '../../api/case-queries.ts';

type Group = Field['group'];
/** The parts of the form, in their order. */
const GROUPS: readonly Group[] = [
  'party',
  'matter',
  'contact',
  'payee',
  'materials',
  'undertaking',
];

export type FieldGroup = { readonly group: Group; readonly fields: readonly Field[] };

/** The fields by the parts of the form; parts without any are left out. */
export function groupFields(fields: readonly Field[]): readonly FieldGroup[] {
  return GROUPS.map((group) => ({
    group,
    fields: fields.filter((field) => field.group === group),
  })).filter(({ fields: some }) => some.length > 0);
}

/** Problems in the order in which their fields stand on the page; those of no field come last. */
export function inFormOrder<T extends { readonly field: string }>(
  fields: readonly Field[],
  problems: readonly T[],
): readonly T[] {
  const order = groupFields(fields).flatMap((group) => group.fields.map(({ id }) => id));
  const placeIn = ({ field }: T) => {
    const at = order.indexOf(field);
    return at < 0 ? order.length : at;
  };
  return problems.toSorted((one, other) => placeIn(one) - placeIn(other));
}

/**
 * The fields that were asked to be mended, in the order in which that was asked, and the others; all
 * are others where nothing was asked, and a correction of no field asks for none.
 */
export function partFields(
  fields: readonly Field[],
  asked: readonly { readonly field: string }[],
): { readonly toMend: readonly Field[]; readonly others: readonly Field[] } {
  const ids = [...new Set(asked.map(({ field }) => field))];
  const toMend = ids.flatMap((id) => fields.find((field) => field.id === id) ?? []);
  return { toMend, others: fields.filter(({ id }) => !ids.includes(id)) };
}

/** The id of a field on the page, to which problems and corrections link. */
export function placeOf(field: string): string {
  return `field-${field.replaceAll(/[^\w-]/g, '_')}`;
}
