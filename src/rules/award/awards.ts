import type { Message } from '../../values/index.ts';
import type { YamlReader } from '../clause/yaml-reader.ts';
import { readExpression } from '../expression/read.ts';
import { typeOf } from '../expression/type-of.ts';
import type { Expression } from '../expression/types.ts';
import type { Emitter } from '../generate/emitter.ts';
import type { Wording } from '../words/wording.ts';
import { between } from './between.ts';
import { by } from './by.ts';
import { difference } from './difference.ts';
import { first } from './first.ts';
import { fixed } from './fixed.ts';
import { instalments } from './instalments.ts';
import { marginal } from './marginal.ts';
import { match } from './match.ts';
import type { AwardParts, AwardReading, Mechanism, SayStep } from './mechanism.ts';
import { range } from './range.ts';
import { rate } from './rate.ts';
import { sum } from './sum.ts';
import type { Award, AwardOf } from './types.ts';
import { upTo } from './up-to.ts';
import { uplift } from './uplift.ts';

const mechanisms: { readonly [K in Award['award']]: Mechanism<K> } = {
  fixed,
  by,
  first,
  rate,
  between,
  range,
  marginal,
  match,
  difference,
  uplift,
  up_to: upTo,
  sum,
  instalments,
};

/** The mechanism of an award, typed as one that takes any: the table pairs each with its own kind. */
function mechanismOf(award: Award): Mechanism<Award['award']> {
  return mechanisms[award.award] as unknown as Mechanism<Award['award']>;
}

/** Reads an award: a mapping with exactly one of the known keys. A `when` beside it belongs to its row. */
export function readAward(
  reader: YamlReader,
  context: Omit<AwardReading, 'readAward' | 'readMoney'>,
): Award {
  const reading: AwardReading = {
    ...context,
    readAward: (inner) => readAward(inner, context),
    readMoney: (inner) => inner.expression((text) => readMoney(text, inner, context)),
  };
  if (!reader.isMap) {
    return { award: 'fixed', amount: reading.readMoney(reader) };
  }
  const all = Object.values(mechanisms) as unknown as Mechanism<Award['award']>[];
  const found = all.filter(({ key }) => reader.get(key) !== undefined);
  const [mechanism] = found;
  const keys = all.map(({ key }) => key).join(', ');
  if (!mechanism) {
    reader.allow('when', ...all.map(({ key }) => key));
    return reader.fail(
      { zh: '没有写明奖补方式', en: 'no kind of award is given' },
      { zh: keys, en: keys },
    );
  }
  if (found.length > 1) {
    const both = found.map(({ key }) => key).join(', ');
    return reader.fail({
      zh: `只能有一种奖补方式，却有 ${both}`,
      en: `one kind of award is expected, not ${both}`,
    });
  }
  reader.allow('when', mechanism.key, ...mechanism.companions);
  return mechanism.read(reader.need(mechanism.key), reader, reading) as AwardOf<Award['award']>;
}

function readMoney(
  text: string,
  reader: YamlReader,
  { scope }: Pick<AwardReading, 'scope'>,
): Expression {
  const expression = readExpression(text, scope);
  const type = typeOf(expression);
  if (type.is === 'number' && type.unit === 'CNY') return expression;
  return reader.fail({
    zh: `应是人民币金额：“${text}”`,
    en: `an amount of yuan is expected: "${text}"`,
  });
}

export const emitAward = (award: Award, emitter: Emitter): string =>
  mechanismOf(award).emit(award, emitter);
export const explainAward = (award: Award, wording: Wording): SayStep =>
  mechanismOf(award).explain(award, wording);
export const awardWords = (award: Award, wording: Wording): readonly Message[] =>
  mechanismOf(award).words(award, wording);
export const partsOfAward = (award: Award): AwardParts => mechanismOf(award).parts(award);

/** Every award of a tree, outermost first. */
export function* walkAwards(award: Award): Generator<Award> {
  yield award;
  for (const part of partsOfAward(award).awards ?? []) yield* walkAwards(part);
}
