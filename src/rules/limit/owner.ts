import type { AwardReading } from '../award/mechanism.ts';
import type { YamlReader } from '../clause/yaml-reader.ts';
import { readExpression } from '../expression/read.ts';
import type { FactExpression } from '../expression/types.ts';

/** `per: manager_id`: the fact that tells whose limit it is; the party's own where nothing is written. */
export function readOwner(reader: YamlReader, reading: AwardReading): FactExpression | null {
  const per = reader.isMap ? reader.get('per') : undefined;
  if (!per) return null;
  const fact = per.expression((text) => readExpression(text, reading.scope));
  if (fact.op === 'fact' && fact.of.is !== 'determined' && isName(fact.type)) return fact;
  return per.fail({
    zh: 'per 之后应是编号或代码事实',
    en: 'per names a fact that holds an id or a code',
  });
}

const isName = ({ is }: FactExpression['type']): boolean => is === 'text' || is === 'code';

/** Code of the owner's key; unknown owners share one. */
export function ownerCode(per: FactExpression | null): string {
  if (!per) return `''`;
  return `(${per.of.is === 'party' ? 'P' : 'r'}.f${per.position}||'')`;
}
