import { factAt, type PlainFacts } from '../../../dossiers/index.ts';
import type { Fact } from '../../../rules/view.ts';
import type { FactPlace } from '../dossier/edit.ts';
import { AddFact } from './add-fact.tsx';
import { FactRow } from './fact-row.tsx';

/** The known facts of the party or a record, and a way to give another. */
export function FactGroup(props: {
  kind: string;
  record: string | null;
  facts: readonly Fact[];
  values: PlainFacts;
}) {
  const { kind, record, facts, values } = props;
  const placeOf = (fact: Fact): FactPlace => ({ kind, record, fact: fact.id });
  const known = facts.flatMap((fact) => {
    const value = factAt(values, fact.id);
    return value === undefined ? [] : [{ fact, value }];
  });
  const unknown = facts.filter((fact) => factAt(values, fact.id) === undefined);
  return (
    <>
      {known.length > 0 && (
        <dl className="facts">
          {known.map(({ fact, value }) => (
            <FactRow key={fact.id} place={placeOf(fact)} fact={fact} value={value} />
          ))}
        </dl>
      )}
      <AddFact kind={kind} record={record} facts={unknown} />
    </>
  );
}
