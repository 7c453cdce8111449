import type { Answers, Form } from '../../casework/index.ts';
import { factOfField } from '../../casework/index.ts';
import { maskValue } from '../../dossiers/index.ts';
import type { Standing } from '../../offices/index.ts';
import type { Personal, Vocabulary } from '../../rules/index.ts';
import type { Caller } from '../caller.ts';

/** Who reads answers, and whether the case waits for their office. */
export type AnswerReader = {
  readonly caller: Caller;
  readonly standing: Standing;
  readonly waitsForThem: boolean;
};

/** Where money goes: for who applies, and for finance. */
const ACCOUNT: Readonly<Record<string, Personal>> = {
  'payee.account': 'identity',
  'payee.bank_number': 'identity',
};
/** Whom to ask back: for who applies, and for the office that has the case now. */
const CONTACT: Readonly<Record<string, Personal>> = {
  'contact.name': 'name',
  'contact.phone': 'phone',
};

/**
 * What of a person, or of an account, a field tells that a reader has no need of; undefined where
 * they see it. Who applies sees all. The office for which the case waits sees whom to ask back and
 * the facts about people; people of finance see the account. Nobody else does: not offices that are
 * done with it, nor who audits.
 */
export function needlessIn(
  { vocabulary, form }: { readonly vocabulary: Vocabulary; readonly form: Form | null },
  { caller, standing, waitsForThem }: AnswerReader,
): (field: string) => Personal | undefined {
  const applies = standing === 'own' || standing === 'entrusted' || standing === 'attended';
  if (applies || caller.is === 'operator') return () => undefined;
  const paysOut = caller.is === 'member' && caller.post?.role === 'finance';
  return (field) => {
    if (Object.hasOwn(ACCOUNT, field)) return paysOut ? undefined : ACCOUNT[field];
    if (waitsForThem) return undefined;
    return Object.hasOwn(CONTACT, field) ? CONTACT[field] : personalOf(vocabulary, form, field);
  };
}

/** Answers as a reader may see them, and which of them are masked. */
export function maskAnswers(
  answers: Answers,
  needless: (field: string) => Personal | undefined,
): { readonly answers: Answers; readonly masked: readonly string[] } {
  const masked = Object.keys(answers).filter((field) => needless(field) !== undefined);
  const shown = Object.entries(answers).map(([field, value]) => {
    const personal = value === '' ? undefined : needless(field);
    return [field, personal === undefined ? value : maskValue(value, personal)] as const;
  });
  return { answers: Object.fromEntries(shown), masked };
}

function personalOf(vocabulary: Vocabulary, form: Form | null, field: string) {
  const at = factOfField(field);
  if (at === null) return undefined;
  const kind = at.of === 'party' ? vocabulary.party : vocabulary.kinds[form?.matter?.kind ?? ''];
  return kind?.facts.find(({ id }) => id === at.fact)?.personal;
}
