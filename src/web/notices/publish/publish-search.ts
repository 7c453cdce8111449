import { textOf } from '../../search.ts';

/** A case that is chosen already, where one comes from its page. */
type PublishSearch = { readonly case?: string };

export function readPublishSearch(search: Record<string, unknown>): PublishSearch {
  const id = textOf(search.case);
  return id === undefined ? {} : { case: id };
}
