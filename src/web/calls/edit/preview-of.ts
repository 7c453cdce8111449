import type { PolicyView } from '../../../rules/view.ts';
import type { Call, CallText } from '../../api/call-queries.ts';
import type { Sources } from './call-form.tsx';

/** A call as everybody would see it, if this text of it were published. */
export function previewOf(
  text: CallText,
  department: Call['department'],
  sources: Sources & { readonly policies: ReadonlyMap<string, PolicyView> },
): Call {
  const procedure = sources.procedures.find((one) => one.procedure === text.procedure) ?? null;
  const nameOf = (party: string) =>
    sources.offices.find((one) => one.party === party)?.name ?? party;
  return {
    ...{ call: '', title: text.title, number: text.number, department, text, procedure },
    clauses: text.clauses.map((id) => {
      const clause = sources.clauses.find((one) => one.clause === id);
      return {
        ...{ clause: id, title: clause?.title ?? null, article: clause?.article ?? null },
        cited_as: sources.policies.get(clause?.policy ?? '')?.cited_as ?? null,
        ...{ in_force: clause?.in_force ?? null, held: clause?.held ?? null },
      };
    }),
    offices: (procedure?.offices ?? []).map(({ office, title }) => ({
      ...{ office, title },
      parties: (text.offices[office] ?? []).map((party) => ({ party, name: nameOf(party) })),
    })),
    ...{ window: text.window, state: 'unpublished', days_left: null, published_on: null },
    ...{ revision: 1, seen: 1, example: false, catalogue_version: null },
    ...{ texts: [], problems: [], may: { edit: false, amend: false } },
  };
}
