import type { Message } from '../../values/index.ts';
import type { RuleLine } from '../clause-view.ts';
import type { ReadingTerms } from './clause-terms.ts';
import { lineOf, listLines } from './line-words.ts';
import type { ChangeLine } from './types.ts';

/**
 * What differs between the readings of two clauses. Readings are known by their names; where only
 * one is named, the first ones are taken for the same.
 */
export function compareReadings(
  before: readonly ReadingTerms[],
  after: readonly ReadingTerms[],
): readonly ChangeLine[] {
  const known = new Map(before.map((one) => [one.name?.zh, one]));
  const [first] = before;
  const pairs = after.map((one, place) => {
    const named = known.get(one.name?.zh);
    const other = named ?? (place === 0 && isNewlyNamed(before, after) ? first : undefined);
    return { one, other };
  });
  const met = pairs.map(({ other }) => other);
  return [
    ...pairs.flatMap(({ one, other }) =>
      other === undefined ? lineOf('reading', READING, null, nameOf(one)) : compare(other, one),
    ),
    ...before
      .filter((one) => !met.includes(one))
      .flatMap((one) => lineOf('reading', READING, nameOf(one), null)),
  ];
}

/** Whether the one reading got a name beside a second, or lost it with the second. */
function isNewlyNamed(before: readonly ReadingTerms[], after: readonly ReadingTerms[]): boolean {
  return before[0]?.name === null || after[0]?.name === null;
}

function compare(before: ReadingTerms, after: ReadingTerms): readonly ChangeLine[] {
  const lines = [
    ...compareConditions(before.conditions, after.conditions),
    ...listLines('award', { zh: '标准', en: 'Award' }, before.award, after.award),
    ...listLines('limit', { zh: '限额', en: 'Limit' }, before.limits, after.limits),
  ];
  return [...defaultLine(before, after), ...(after.name ? within(after.name, lines) : lines)];
}

function defaultLine(before: ReadingTerms, after: ReadingTerms): readonly ChangeLine[] {
  if (before.isDefault === after.isDefault || after.name === null) return [];
  const text = after.isDefault
    ? {
        zh: `改为默认按读法“${after.name.zh}”`,
        en: `Reading "${after.name.en}" becomes the default`,
      }
    : {
        zh: `不再默认按读法“${after.name.zh}”`,
        en: `Reading "${after.name.en}" is the default no longer`,
      };
  return [{ aspect: 'reading', change: 'changed', text, before: null, after: null }];
}

/** Says of lines in which reading they stand. */
function within(name: Message, lines: readonly ChangeLine[]): readonly ChangeLine[] {
  return lines.map((line) => ({
    ...line,
    text: {
      zh: `读法“${name.zh}”：${line.text.zh}`,
      en: `Reading "${name.en}": ${line.text.en}`,
    },
  }));
}

/** Conditions are known by their labels; one that was only renamed, by its words. */
function compareConditions(
  before: readonly RuleLine[],
  after: readonly RuleLine[],
): readonly ChangeLine[] {
  const rest = [...before];
  const take = (same: (one: RuleLine) => boolean) => {
    const place = rest.findIndex(same);
    return place < 0 ? undefined : rest.splice(place, 1)[0];
  };
  const labelled = after.map((one) => ({
    one,
    other: take(({ label }) => label.zh === one.label.zh),
  }));
  const lines = labelled.flatMap(({ one, other }) => {
    if (other !== undefined)
      return lineOf('condition', condition(one.label), other.words, one.words);
    const renamed = take(({ words }) => words.zh === one.words.zh);
    if (renamed !== undefined) return lineOf('wording', NAME, renamed.label, one.label);
    return lineOf('condition', condition(one.label), null, one.words);
  });
  return [
    ...lines,
    ...rest.flatMap((one) => lineOf('condition', condition(one.label), one.words, null)),
  ];
}

const READING: Message = { zh: '读法', en: 'Reading' };
const NAME: Message = { zh: '条件的名称', en: 'Name of a condition' };

function condition(label: Message): Message {
  return { zh: `条件“${label.zh}”`, en: `Condition "${label.en}"` };
}

function nameOf({ name, award }: ReadingTerms): Message {
  const words = (lang: 'zh' | 'en') =>
    award.map((one) => one[lang]).join(lang === 'zh' ? '；' : '; ');
  if (name === null) return { zh: words('zh'), en: words('en') };
  return { zh: `${name.zh}（${words('zh')}）`, en: `${name.en} (${words('en')})` };
}
