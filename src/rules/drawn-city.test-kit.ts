import fc from 'fast-check';
import type { Catalogue, SourceFile } from './catalogue/types.ts';
import { soundDossier } from './catalogue-files.test-kit.ts';
import type { Dossier } from './dossier/prepared.ts';
import { smallCatalogue, smallClause } from './small-city.test-kit.ts';

type Draw = fc.GeneratorValue;
type Kind = 'project' | 'figures' | 'grant';
type Known = { readonly id: string; readonly kind: Kind };

const KINDS: readonly Kind[] = ['project', 'project', 'project', 'figures', 'grant'];
const DATE = { project: 'done_on', figures: 'year', grant: 'came_on' };
const MONEY = { project: 'amount', figures: 'expense', grant: 'sum' };

const oneOf = <T>(g: Draw, items: readonly T[]): T =>
  items[g(fc.nat, { max: items.length - 1 })] as T;
const chance = (g: Draw, inTen: number): boolean => g(fc.nat, { max: 9 }) >= 10 - inTen;
const some = <T>(g: Draw, inTen: number, items: readonly T[]): T[] =>
  items.filter(() => chance(g, inTen));
const listOf = (items: readonly string[]): string => `[${items.join(', ')}]`;

/** A document for listed parties only. */
const GATED: SourceFile = {
  path: 'policies/gated/policy.md',
  text: `---
policy: gated
title: { zh: 园区措施, en: Park measures }
issuer: { zh: 示例园区, en: Sample park }
articles: 1
applies to:
  已上市: { en: listed, if: listed }
---
只为测试而写。
`,
};

/** Clauses of every shape that bears on others: limits that they share, amounts that they build on, relations. */
export const drawnCatalogues: fc.Arbitrary<Catalogue> = fc.gen().map((g) => {
  const all = Array.from({ length: g(fc.integer, { min: 2, max: 7 }) }, (_, place) => ({
    id: `${chance(g, 2) ? 'gated' : 'small'}/c${place}`,
    kind: oneOf(g, KINDS),
  }));
  return smallCatalogue(GATED, ...all.map((own) => drawClause(g, own, all)));
});

function drawClause(g: Draw, { id, kind }: Known, all: readonly Known[]): SourceFile {
  const others = all.filter((one) => one.id !== id);
  const kin = others.filter((one) => one.kind === kind).map((one) => one.id);
  const earlier = kin.filter((one) => one.slice(-1) < id.slice(-1));
  const isUpTo = chance(g, 3);
  const hasReadings = chance(g, 2);
  const award = () => (isUpTo ? drawUpTo(g, kind) : drawAward(g, kind, earlier));
  const tests = kind === 'project' ? some(g, 2, ['first', 'level = "national"']) : [];
  const conditions = tests.map((test, at) => `条件${at}: { en: condition ${at}, if: '${test}' }`);
  const overlapping = (): string =>
    listOf(
      some(
        g,
        2,
        others.map((one) => one.id),
      ),
    );
  const limit = chance(g, 5) ? `, limit: ${drawLimits(g, kind)}` : '';
  const rule = [
    `require: { ${conditions.join(', ')} }`,
    `award: ${award()}`,
    `limit: ${drawLimits(g, kind)}`,
    `replaces: ${listOf(some(g, 1, kin))}`,
    ...some(g, 2, ['highest of: group']),
    `overlaps: { unstated: ${overlapping()}, excluded: ${overlapping()} }`,
    ...(hasReadings ? ['readings:', '  - name: { zh: 甲, en: A }'] : []),
    ...(hasReadings ? [`  - { name: { zh: 乙, en: B }, award: ${award()}${limit} }`] : []),
  ];
  const [policy = '', name = ''] = id.split('/');
  const { path, text } = smallClause(name, rule.join('\n'), {
    kind,
    countedOn: DATE[kind],
    authority: isUpTo ? 'up-to' : 'computed',
    front: chance(g, 2) ? 'in force: { from: 2021-03-01, to: 2022-06-30 }' : '',
    questions: hasReadings ? '- 未写。读法：`甲` · `乙`。' : '',
  });
  return {
    path: path.replace('small', policy),
    text: text.replace('clause: small', `clause: ${policy}`),
  };
}

const drawUpTo = (g: Draw, kind: Kind): string =>
  oneOf(g, [
    '{ range: 5万元..20万元 }',
    '{ up to: 30万元 }',
    '{ up to: unstated }',
    `{ up to: { rate of: ${MONEY[kind]}, rate: 10% } }`,
  ]);

function drawAward(g: Draw, kind: Kind, earlier: readonly string[]): string {
  const rate = `{ rate of: ${MONEY[kind]}, rate: 10% }`;
  const plain = [`${oneOf(g, [5, 10, 20, 30, 50])}万元`, rate, rate];
  const inYears = [3, 1000].map((times) => `{ instalments: ${rate}, times: ${times}, months: 12 }`);
  const byLevel = ['{ by: level, table: { national: 40万元, provincial: 20万元 } }'];
  if (earlier.length === 0 || chance(g, 5))
    return oneOf(g, [...plain, ...inYears, ...(kind === 'project' ? byLevel : [])]);
  const [one, two] = [oneOf(g, earlier), oneOf(g, earlier)];
  return oneOf(g, [
    `{ difference: { of: ${one}, less: [${two}] } }`,
    `{ uplift of: ${listOf([...new Set([one, two])])}, rate: 50% }`,
    `{ sum of: [5万元, { uplift of: [${one}], rate: 100% }] }`,
  ]);
}

function drawLimits(g: Draw, kind: Kind): string {
  const per = () => some(g, kind === 'figures' ? 0 : 2, ['per: owner_id']);
  const running = (key: string): string => {
    const cap = `cap: ${oneOf(g, [20, 30, 50, 80])}万元`;
    const shared = some(g, 5, [`shared: ${oneOf(g, ['pool', 'pond'])}`]);
    return `${key}: { ${[cap, ...per(), ...shared].join(', ')} }`;
  };
  const counted = (key: string): string =>
    `${key}: { ${[`count: ${oneOf(g, [1, 2])}`, ...per()].join(', ')} }`;
  const limits = [
    ...some(g, 2, ['each: 30万元']),
    ...some(g, 4, ['per year', 'lifetime']).map(running),
    ...some(g, 2, ['times', 'years']).map(counted),
  ];
  return `{ ${limits.join(', ')} }`;
}

/** A dossier with records, payments and determinations under the clauses of a drawn catalogue. */
export function drawDossier(g: Draw, catalogue: Catalogue): Dossier {
  const clauses = catalogue.clauses.map(({ id }) => id);
  const records = Array.from({ length: g(fc.nat, { max: 6 }) }, (_, place) =>
    drawRecord(g, `r${place}`),
  );
  const maybeRecord = () =>
    maybe(g, records.length === 0 ? 0 : 7, () => ({ record: oneOf(g, records).id }));
  const history = some(g, 2, [1, 2]).map(() => ({
    clause: oneOf(g, clauses),
    amount: `${oneOf(g, [5, 10, 40])}万元`,
    on: drawDay(g),
    ...maybeRecord(),
    ...maybe(g, 3, () => ({ year: 2021 })),
  }));
  const determinations = some(g, 3, ['d1']).map((id) => ({
    id,
    kind: 'determination',
    clause: oneOf(g, clauses),
    ...maybeRecord(),
    determined_on: '2022-01-10',
    approved: `${oneOf(g, [1, 8, 25])}万元`,
  }));
  return soundDossier(catalogue, {
    party: {
      ...maybe(g, 9, () => ({ role: oneOf(g, ['enterprise', 'enterprise', 'institute']) })),
      ...maybe(g, 9, () => ({ listed: chance(g, 7) })),
    },
    records: [...records, ...determinations],
    history,
    complete: some(g, 4, ['project', 'figures', 'grant']),
  });
}

function drawRecord(g: Draw, id: string) {
  const kind = oneOf(g, KINDS);
  const year = oneOf(g, [2020, 2021, 2021, 2022, 2023]);
  return {
    id,
    kind,
    ...maybe(g, 9, () => ({ [DATE[kind]]: kind === 'figures' ? year : drawDay(g) })),
    ...maybe(g, 8, () => ({ [MONEY[kind]]: `${oneOf(g, [50, 100, 300, 450])}万元` })),
    ...(kind === 'figures' ? {} : maybe(g, 8, () => ({ owner_id: oneOf(g, ['A', 'B']) }))),
    ...(kind === 'project' ? maybe(g, 8, () => ({ first: chance(g, 7) })) : {}),
    ...(kind === 'project'
      ? maybe(g, 8, () => ({ level: oneOf(g, ['national', 'district']) }))
      : {}),
  };
}

const drawDay = (g: Draw): string =>
  `${oneOf(g, [2020, 2021, 2021, 2022, 2023])}-0${g(fc.integer, { min: 1, max: 9 })}-10`;

const maybe = <T extends object>(g: Draw, inTen: number, make: () => T): T | object =>
  chance(g, inTen) ? make() : {};
