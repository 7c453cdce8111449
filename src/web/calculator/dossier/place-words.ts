import type { DossierRecord, Place, PlainValue } from '../../../dossiers/index.ts';
import {
  type ClauseSummary,
  completeWords,
  type Fact,
  factLabel,
  factOf,
  kindLabel,
  paymentWords,
  type Vocabulary,
} from '../../../rules/view.ts';
import { formatMoney, parseMoney } from '../../../values/index.ts';
import type { Lang } from '../../i18n/lang.ts';
import { captionOf } from './caption.ts';
import { showFact } from './show-fact.ts';

/** What is needed to say in words what stands at a place of a dossier. */
export type Wording = {
  readonly vocabulary: Vocabulary;
  readonly clauses: readonly ClauseSummary[];
  /** The records that places and payments name, by id; those that are gone included. */
  readonly records: ReadonlyMap<string, DossierRecord>;
  readonly lang: Lang;
};

/** A record as 技术合同 · 技术开发 · 360万元. */
export function recordWords({ vocabulary, records, lang }: Wording, id: string): string {
  const record = records.get(id);
  if (record === undefined) {
    return id;
  }
  const caption = captionOf(vocabulary, record, lang);
  const name = kindLabel(vocabulary, record.kind)[lang];
  return caption === '' ? `${name} · ${id}` : `${name} · ${caption}`;
}

/** What the value at a place is called: 实际技术交易额, 到账日, 股权投资. */
export function placeLabel(wording: Wording, place: Place): string {
  const { vocabulary, lang } = wording;
  switch (place.section) {
    case 'party':
      return factLabel(vocabulary, { kind: 'party', fact: place.fact })[lang];
    case 'records':
      return factLabel(vocabulary, { kind: kindAt(wording, place), fact: place.fact })[lang];
    case 'history':
      return (
        paymentWords[place.fact]?.[lang] ??
        paymentFact(wording, place.fact)?.label[lang] ??
        place.fact
      );
    case 'complete':
      return kindLabel(vocabulary, place.entry)[lang];
  }
}

/** A value at its place in words: amounts, dates and codes as people read them. */
export function placeValue(wording: Wording, place: Place, value: PlainValue): string {
  const { vocabulary, lang } = wording;
  switch (place.section) {
    case 'party':
    case 'records': {
      const kind = place.section === 'party' ? 'party' : kindAt(wording, place);
      return inWords(factOf(vocabulary, { kind, fact: place.fact }), value, wording);
    }
    case 'history':
      return paymentValue(wording, place.fact, value);
    case 'complete':
      return completeWords[lang];
  }
}

function kindAt({ records }: Wording, { entry }: Place): string {
  return records.get(entry)?.kind ?? '';
}

function inWords(fact: Fact | undefined, value: PlainValue, wording: Wording): string {
  return fact === undefined
    ? String(value)
    : showFact(wording.vocabulary, fact, value, wording.lang);
}

function paymentValue(wording: Wording, fact: string, value: PlainValue): string {
  const { clauses, lang } = wording;
  switch (fact) {
    case 'clause': {
      const clause = clauses.find((one) => one.clause === value);
      return clause === undefined ? String(value) : `${clause.article} ${clause.title[lang]}`;
    }
    case 'record':
      return recordWords(wording, String(value));
    case 'amount': {
      const money = parseMoney(typeof value === 'number' ? value : String(value), 'CNY');
      return money.ok ? formatMoney(money.value.fen, lang) : String(value);
    }
    case 'on':
      return inWords({ id: fact, label: { zh: '', en: '' }, type: { is: 'date' } }, value, wording);
    default:
      return inWords(paymentFact(wording, fact), value, wording);
  }
}

/** A fact that tells whose limit a payment used up: that of any kind of record. */
function paymentFact({ vocabulary }: Wording, id: string): Fact | undefined {
  return Object.values(vocabulary.kinds)
    .flatMap(({ facts }) => facts)
    .find((fact) => fact.id === id);
}
