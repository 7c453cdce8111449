import { type DossierRecord, factAt } from '../../../dossiers/index.ts';
import type { Fact, Vocabulary } from '../../../rules/view.ts';
import type { Lang } from '../../i18n/lang.ts';
import { showFact } from './show-fact.ts';

/** A record in a few words, to tell it from others of its kind: what, how much, when. */
export function captionOf(vocabulary: Vocabulary, record: DossierRecord, lang: Lang): string {
  const kind = vocabulary.kinds[record.kind];
  const facts = kind?.facts ?? [];
  const given = (wanted: (fact: Fact) => boolean) =>
    facts.find((fact) => wanted(fact) && factAt(record, fact.id) !== undefined);
  const telling = [
    given((fact) => fact.type.is === 'code'),
    given((fact) => fact.type.is === 'money'),
    given((fact) => fact.id === kind?.dated),
  ];
  const words = telling.flatMap((fact) => {
    const value = fact === undefined ? undefined : factAt(record, fact.id);
    return fact === undefined || value === undefined
      ? []
      : [showFact(vocabulary, fact, value, lang)];
  });
  return words.join(' · ');
}
