import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../../rules/view.ts';
import { libraryQuery } from '../../api/queries.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { ChoiceField } from '../fact-field/choice-field.tsx';
import { useVocabulary } from '../vocabulary-context.tsx';

/** One of the opening facts. Codes that some policy is for come first, the others folded away. */
export function PartyFact(props: { fact: Fact; typed: string; choose: (codes: string) => void }) {
  const { fact, typed, choose } = props;
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const vocabulary = useVocabulary();
  const { asOf } = useAsOf();
  const library = useQuery(libraryQuery(asOf));
  const { type } = fact;
  const list = Object.entries(type.is === 'codes' ? (vocabulary.lists[type.list] ?? {}) : {});
  const choices = list.map(([code, label]) => ({ code, label: label[lang] }));
  const clauses = library.data?.clauses ?? [];
  const served = new Set(clauses.flatMap((one) => one.beneficiaries.map(({ code }) => code)));
  const first = choices.filter(({ code }) => served.has(code));
  const others = choices.filter(({ code }) => !served.has(code));
  const folds = first.length > 0 && others.length > 0;
  const id = `start-${fact.id}`;
  const field = {
    labelledBy: `${id}-label`,
    describedBy: fact.note === undefined ? undefined : `${id}-note`,
    invalid: false,
    many: true,
    typed,
    choose,
  };
  return (
    <div className="stack tight">
      <p className="ask-legend" id={`${id}-label`}>
        {say(fact.label)}
      </p>
      {fact.note !== undefined && (
        <p className="small soft" id={`${id}-note`}>
          {say(fact.note)}
        </p>
      )}
      <ChoiceField {...field} id={id} choices={folds ? first : choices} />
      {folds && (
        <details className="other-roles">
          <summary className="small">{t('start.otherRoles')}</summary>
          <ChoiceField {...field} id={`${id}-others`} choices={others} />
        </details>
      )}
    </div>
  );
}
