import { useTranslation } from 'react-i18next';
import { factAt, type PlainFacts } from '../../../dossiers/index.ts';
import { type Fact, factLabel, kindLabel } from '../../../rules/view.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { showFact } from '../dossier/show-fact.ts';
import { useSession } from '../session/provider.tsx';
import { kindOf, useVocabulary } from '../vocabulary-context.tsx';

/** The facts that the answer rests on, record by record. */
export function SheetFacts() {
  const { t } = useTranslation();
  const say = useSay();
  const vocabulary = useVocabulary();
  const { dossier } = useSession();
  return (
    <section>
      <h2>{t('known.title')}</h2>
      <FactLine name={t('known.party')} kind="party" facts={dossier.party} />
      {dossier.records.map((record) => (
        <FactLine
          key={record.id}
          name={say(kindLabel(vocabulary, record.kind))}
          kind={record.kind}
          facts={record}
        />
      ))}
    </section>
  );
}

function FactLine(props: { name: string; kind: string; facts: PlainFacts }) {
  const say = useSay();
  const lang = useLang();
  const vocabulary = useVocabulary();
  const known = (kindOf(vocabulary, props.kind)?.facts ?? []).flatMap((fact: Fact) => {
    const value = factAt(props.facts, fact.id);
    const label = say(factLabel(vocabulary, { kind: props.kind, fact: fact.id }));
    return value === undefined ? [] : [`${label} ${showFact(vocabulary, fact, value, lang)}`];
  });
  return (
    <p>
      <strong>{props.name}</strong> {known.join(lang === 'zh' ? '；' : '; ')}
    </p>
  );
}
