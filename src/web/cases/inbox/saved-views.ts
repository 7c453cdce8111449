import { type CaseSearch, readCaseSearch } from '../case-search.ts';

/** A set of filters under a name. */
export type View = { readonly name: string; readonly search: CaseSearch };

const MOST = 20;

/** The views that were kept as text; whatever is none is left out. */
export function readViews(text: string | undefined): readonly View[] {
  const kept = parse(text);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown): View[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { name, search } = one as Record<string, unknown>;
    if (typeof name !== 'string' || name.trim() === '') return [];
    if (typeof search !== 'object' || search === null) return [];
    return [{ name, search: readCaseSearch(search as Record<string, unknown>) }];
  });
}

/** Keeps a view in front; one of the same name is replaced, and of too many the oldest goes. */
export function withView(views: readonly View[], view: View): readonly View[] {
  return [view, ...withoutView(views, view.name)].slice(0, MOST);
}

export function withoutView(views: readonly View[], name: string): readonly View[] {
  return views.filter((one) => one.name !== name);
}

/** Whether a view shows what the address shows. */
export function isShown(view: View, search: CaseSearch): boolean {
  const plain = (one: CaseSearch) => JSON.stringify(Object.entries(readCaseSearch(one)).sort());
  return plain(view.search) === plain(search);
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
}
