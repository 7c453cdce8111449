import { factAt, type Statement } from '../../dossiers/index.ts';
import { formatDay, parseDay } from '../../values/index.ts';
import { answerTo } from '../application/answers.ts';
import type { Claim } from './claim.ts';
import type { Around, Found } from './doubt.ts';
import type { DoubtRuleOf, Named } from './doubt-rules.ts';

/**
 * Qualifications that do not hold any more: the document behind one has expired, its last day has
 * passed, or it was stated once and is not any longer.
 */
export function findLost(
  { facts, until }: DoubtRuleOf<'lost_qualification'>,
  claim: Claim,
  { catalogue: { vocabulary }, statements }: Around,
): readonly Found[] {
  const { form, known, dossier, today } = claim;
  const on = formatDay(today);
  const asked = facts.flatMap((named) => {
    const field = fieldOf(named, claim);
    return field === null ? [] : [{ ...named, field }];
  });
  const expired = asked.flatMap(({ field }): Found[] => {
    const words = known[field]?.expired ? known[field].words : undefined;
    const from = { zh: '佐证材料', en: 'Evidence' };
    return words ? [{ about: field, cases: [], evidence: [{ what: words, from, on }] }] : [];
  });
  const over = until.flatMap((named): Found[] => {
    const record = dossier.records.find(({ id }) => id === form.matter?.id);
    if (!record || record.kind !== named.kind) return [];
    const day = parseDay(String(factAt(record, named.fact) ?? ''));
    if (!day.ok || day.value >= today) return [];
    const what = {
      zh: `有效期至 ${formatDay(day.value)}，已过`,
      en: `valid until ${formatDay(day.value)}, which has passed`,
    };
    const from = { zh: '一企一档', en: 'The dossier' };
    return [{ about: `record.${named.fact}`, cases: [], evidence: [{ what, from, on }] }];
  });
  const gone = asked.flatMap(({ kind, fact, field }): Found[] => {
    const type = (kind === 'party' ? vocabulary.party : vocabulary.kinds[kind])?.facts.find(
      ({ id }) => id === fact,
    )?.type;
    if (type?.is !== 'codes') return [];
    const codes = lostCodes(
      statements,
      kind === 'party' ? '' : (form.matter?.id ?? ''),
      fact,
      claim,
    );
    if (codes.length === 0) return [];
    const names = codes.map(
      (code) => vocabulary.lists[type.list]?.[code] ?? { zh: code, en: code },
    );
    const what = {
      zh: `曾有而今没有：${names.map(({ zh }) => zh).join('、')}`,
      en: `stated once, and not any longer: ${names.map(({ en }) => en).join(', ')}`,
    };
    const from = { zh: '一企一档的沿革', en: 'The history of the dossier' };
    return [{ about: `${field}/history`, cases: [], evidence: [{ what, from, on }] }];
  });
  return [...expired, ...over, ...gone];
}

/** The field of a fact, where the form asks it. */
function fieldOf({ kind, fact }: Named, { form }: Claim): string | null {
  const isMatter = kind === form.matter?.kind;
  const id = kind === 'party' ? `party.${fact}` : isMatter ? `record.${fact}` : '';
  return form.fields.some((field) => field.id === id) ? id : null;
}

/** Codes that earlier statements of a place have, and the application has not. */
function lostCodes(
  statements: readonly Statement[],
  entry: string,
  fact: string,
  { answers }: Claim,
): readonly string[] {
  const section = entry === '' ? 'party' : 'records';
  const once = statements
    .filter((one) => one.section === section && one.entry === entry && one.fact === fact)
    .flatMap(({ value }) => (Array.isArray(value) ? value.map(String) : []));
  const now = answerTo(answers, `${section === 'party' ? 'party' : 'record'}.${fact}`).split(',');
  return [...new Set(once)].filter((code) => !now.includes(code));
}
