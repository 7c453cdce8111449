import { readAward } from '../award/awards.ts';
import type { AwardReading } from '../award/mechanism.ts';
import type { Award } from '../award/types.ts';
import type { Policy } from '../catalogue/types.ts';
import { readTyped } from '../expression/read.ts';
import type { Scope } from '../expression/scope.ts';
import type { Expression } from '../expression/types.ts';
import { readLimits } from '../limit/limits.ts';
import { readConditions } from './read-conditions.ts';
import type { readFrontMatter } from './read-front-matter.ts';
import { readMessage, readRate, readWord } from './read-values.ts';
import type { Clause, Variant } from './types.ts';
import type { Place, YamlReader } from './yaml-reader.ts';

const RULE_KEYS = [
  'require',
  'award',
  'limit',
  'replaces',
  'highest of',
  'overlaps',
  'paid by',
  'readings',
  'decided',
];

const NO_MONEY: Expression = { op: 'number', num: 0, den: 1, unit: 'CNY' };

/** What the rule block of a clause says. Notes in `places` where it names other clauses. */
export function readRule(
  rule: YamlReader,
  { scope, data }: ReturnType<typeof readFrontMatter>,
  policy: Policy,
  places: Record<string, Place>,
) {
  rule.allow(...RULE_KEYS);
  const reading = awardReading(scope, policy.id, places);
  const main: Variant = {
    name: null,
    require: [...policy.appliesTo, ...readConditions(rule.get('require'), scope)],
    award:
      data.authority === 'service' ? readService(rule) : readAward(rule.need('award'), reading),
    limits: rule.get('limit') ? readLimits(rule.need('limit'), reading) : [],
  };
  const highest = rule.get('highest of');
  const decided = rule.get('decided');
  return {
    variants: readReadings(rule.get('readings'), main, scope, reading),
    decided: decided ? readWord(decided, ['true', 'false']) === 'true' : true,
    replaces: rule.get('replaces')?.items.map((item) => reading.readClauseId(item)) ?? [],
    highestOf: highest ? highest.text : null,
    overlaps: readOverlaps(rule.get('overlaps'), reading),
    shares:
      rule.get('paid by')?.entries.map(({ key, value }) => ({
        payer: { zh: key, en: key },
        share: readRate(value),
      })) ?? [],
  };
}

/** Clauses for the same matter: whether both may be had, the text leaves open or rules out. */
function readOverlaps(reader: YamlReader | undefined, reading: AwardReading): Clause['overlaps'] {
  reader?.allow('unstated', 'excluded');
  const named = (key: string) =>
    reader?.get(key)?.items.map((item) => reading.readClauseId(item)) ?? [];
  return { unstated: named('unstated'), excluded: named('excluded') };
}

/** A service is given in kind: there is no award to be written. */
function readService(rule: YamlReader): Award {
  rule.get('award')?.fail({
    zh: 'authority: service 的条款给的是服务，没有金额，不写 award',
    en: 'a clause with authority: service gives a service and no money: leave this out',
  });
  return { award: 'fixed', amount: NO_MONEY };
}

/** Notes in `places` where another clause is named. */
function awardReading(scope: Scope, policy: string, places: Record<string, Place>): AwardReading {
  const readClauseId = (reader: YamlReader) => {
    const id = reader.text.includes('/') ? reader.text : `${policy}/${reader.text}`;
    places[id] ??= reader.place();
    return id;
  };
  const inner = { scope, readClauseId };
  return {
    ...inner,
    readAward: (reader) => readAward(reader, inner),
    readMoney: (reader) => reader.expression((text) => readTyped(text, scope, 'number')),
  };
}

/** The readings of the text: each changes what it names; the first is the rule as written. */
function readReadings(
  reader: YamlReader | undefined,
  main: Variant,
  scope: Scope,
  reading: AwardReading,
): [Variant, ...Variant[]] {
  if (!reader) return [main];
  const [first, ...others] = reader.items.map((item) => {
    item.allow('name', 'require', 'without', 'award', 'limit');
    const changed = readConditions(item.get('require'), scope);
    const labels = main.require.map(({ label }) => label.zh);
    const without = item.get('without')?.items.map((one) => readWord(one, labels)) ?? [];
    const kept = main.require.filter(
      (one) =>
        !without.includes(one.label.zh) &&
        !changed.some((other) => other.label.zh === one.label.zh),
    );
    return {
      name: readMessage(item.need('name')),
      require: changed.length + without.length > 0 ? [...kept, ...changed] : main.require,
      award: item.get('award') ? readAward(item.need('award'), reading) : main.award,
      limits: item.get('limit') ? readLimits(item.need('limit'), reading) : main.limits,
    };
  });
  return first ? [first, ...others] : [main];
}
