import fc from 'fast-check';
import type { SourceFile } from './catalogue/types.ts';
import { smallClause } from './small-city.test-kit.ts';

type Draw = fc.GeneratorValue;

const oneOf = <T>(g: Draw, items: readonly T[]): T =>
  items[g(fc.nat, { max: items.length - 1 })] as T;
const chance = (g: Draw, inTen: number): boolean => g(fc.nat, { max: 9 }) >= 10 - inTen;
const some = <T>(g: Draw, inTen: number, items: readonly T[]): T[] =>
  items.filter(() => chance(g, inTen));

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

type Drawn = { readonly id: string; readonly kind: string };
const KINDS = { project: 'done_on', figures: 'year', grant: 'came_on' } as const;
const MONEY = { project: 'amount', figures: 'expense', grant: 'sum' } as const;

function drawAward(g: Draw, kind: keyof typeof KINDS, alike: readonly Drawn[]): string {
  const plain = [
    `${oneOf(g, [5, 10, 20, 30, 50])}万元`,
    `{ rate of: ${MONEY[kind]}, rate: 10% }`,
    `{ range: 5万元..20万元 }`,
    `{ up to: 30万元 }`,
  ];
  const [of] = alike.length === 0 ? [] : [oneOf(g, alike).id];
  const building = of
    ? [
        `{ difference: { of: ${of}, less: [${oneOf(g, alike).id}] } }`,
        `{ uplift of: [${[...new Set([of, oneOf(g, alike).id])].join(', ')}], rate: 50% }`,
        `{ sum of: [5万元, { uplift of: [${of}], rate: 100% }] }`,
      ]
    : [];
  const ofProjects = [
    `{ by: level, table: { national: 40万元, provincial: 20万元 } }`,
    `{ instalments: 10万元, times: 3, months: 12 }`,
  ];
  const all = [...plain, ...building, ...building, ...(kind === 'project' ? ofProjects : [])];
  return oneOf(g, all);
}

function drawLimits(g: Draw, kind: keyof typeof KINDS): string {
  const running = (key: string) => {
    const parts = [
      `cap: ${oneOf(g, [20, 30, 50, 80])}万元`,
      ...some(g, 2, kind === 'figures' ? [] : ['per: owner_id']),
      ...some(g, 5, [`shared: ${oneOf(g, ['pool', 'pond'])}`]),
    ];
    return `${key}: { ${parts.join(', ')} }`;
  };
  const counted = (key: string) =>
    `${key}: { count: ${oneOf(g, [1, 2])}${kind !== 'figures' && chance(g, 3) ? ', per: owner_id' : ''} }`;
  const limits = [
    ...some(g, 2, ['each: 30万元']),
    ...some(g, 4, ['per year']).map(running),
    ...some(g, 4, ['lifetime']).map(running),
    ...some(g, 2, ['times', 'years']).map(counted),
  ];
  return `{ ${limits.join(', ')} }`;
}

/** Clauses of every shape that bears on others: limits they share, amounts they build on, relations. */
export const drawnClauses: fc.Arbitrary<readonly SourceFile[]> = fc.gen().map((g) => {
  const count = g(fc.integer, { min: 2, max: 7 });
  const all = Array.from({ length: count }, (_, place) => ({
    id: `${chance(g, 2) ? 'gated' : 'small'}/c${place}`,
    kind: oneOf(g, ['project', 'project', 'project', 'figures', 'grant'] as const),
  }));
  const clauses = all.map(({ id, kind }, place) => {
    const alike = all.filter((one, other) => one.kind === kind && other < place);
    const others = all.filter((one) => one.id !== id);
    const kin = others.filter((one) => one.kind === kind).map((one) => one.id);
    const isUpTo = (award: string) => /up to|range/u.test(award);
    let award = drawAward(g, kind, alike);
    const conditions = kind === 'project' ? some(g, 2, ['first', 'level = "national"']) : [];
    const overlaps = {
      unstated: some(g, 2, others.map((one) => one.id)),
      excluded: some(g, 2, others.map((one) => one.id)),
    };
    const reading = chance(g, 2)
      ? { award: drawAward(g, kind, alike), limit: chance(g, 5) ? drawLimits(g, kind) : null }
      : null;
    const upTo = isUpTo(award) || (reading !== null && isUpTo(reading.award));
    if (reading && upTo && !isUpTo(award)) award = '{ up to: 30万元 }';
    if (reading && upTo && !isUpTo(reading.award)) reading.award = '{ range: 5万元..20万元 }';
    const rule = [
      ...(conditions.length === 0
        ? []
        : [
            `require: { ${conditions.map((test, at) => `条件${at}: { en: condition ${at}, if: '${test}' }`).join(', ')} }`,
          ]),
      `award: ${award}`,
      `limit: ${drawLimits(g, kind)}`,
      `replaces: [${some(g, 1, kin).join(', ')}]`,
      ...some(g, 2, ['highest of: group']),
      `overlaps: { unstated: [${overlaps.unstated.join(', ')}], excluded: [${overlaps.excluded.join(', ')}] }`,
      ...(reading
        ? [
            `readings:`,
            `  - name: { zh: 甲, en: A }`,
            `  - { name: { zh: 乙, en: B }, award: ${reading.award}${reading.limit ? `, limit: ${reading.limit}` : ''} }`,
          ]
        : []),
    ].join('\n');
    const file = smallClause(id.replace(/^.*\//u, ''), rule, {
      kind,
      countedOn: KINDS[kind],
      authority: upTo ? 'up-to' : 'computed',
      front: chance(g, 2) ? 'in force: { from: 2021-03-01, to: 2022-06-30 }' : '',
      questions: reading ? '- 未写。读法：`甲` · `乙`。' : '',
    });
    return id.startsWith('gated')
      ? { path: file.path.replace('small', 'gated'), text: file.text.replace('clause: small/', 'clause: gated/') }
      : file;
  });
  return [GATED, ...clauses];
});

const day = (g: Draw): string =>
  `${oneOf(g, [2020, 2021, 2021, 2022, 2023])}-0${g(fc.integer, { min: 1, max: 9 })}-10`;
const maybe = (g: Draw, inTen: number, value: object): object => (chance(g, inTen) ? value : {});

/** Records, payments and determinations for drawn clauses. */
export function drawDossier(g: Draw, clauses: readonly string[]): object {
  const records = Array.from({ length: g(fc.nat, { max: 6 }) }, (_, place) => {
    const kind = oneOf(g, ['project', 'project', 'project', 'figures', 'grant'] as const);
    const owner = maybe(g, 8, { owner_id: oneOf(g, ['A', 'B']) });
    const money = maybe(g, 8, { [MONEY[kind]]: `${oneOf(g, [50, 100, 300, 450])}万元` });
    const dated = maybe(g, 9, {
      [KINDS[kind]]: kind === 'figures' ? oneOf(g, [2020, 2021, 2022, 2023]) : day(g),
    });
    const more =
      kind === 'project'
        ? {
            ...maybe(g, 8, { first: chance(g, 7) }),
            ...maybe(g, 8, { level: oneOf(g, ['national', 'national', 'provincial', 'district']) }),
          }
        : {};
    return { id: `r${place}`, kind, ...dated, ...money, ...more, ...(kind === 'figures' ? {} : owner) };
  });
  const ids = records.map(({ id }) => id);
  const history = Array.from({ length: chance(g, 4) ? g(fc.nat, { max: 2 }) : 0 }, () => ({
    clause: oneOf(g, clauses),
    amount: `${oneOf(g, [5, 10, 40])}万元`,
    on: day(g),
    ...(ids.length > 0 && chance(g, 7) ? { record: oneOf(g, ids) } : {}),
    ...maybe(g, 3, { year: 2021 }),
  }));
  const determinations = Array.from({ length: chance(g, 3) ? 1 : 0 }, (_, place) => ({
    id: `d${place}`,
    kind: 'determination',
    clause: oneOf(g, clauses),
    ...(ids.length > 0 ? maybe(g, 7, { record: oneOf(g, ids) }) : {}),
    determined_on: '2022-01-10',
    approved: `${oneOf(g, [1, 8, 25])}万元`,
  }));
  return {
    party: { ...maybe(g, 9, { role: oneOf(g, ['enterprise', 'enterprise', 'enterprise', 'institute']) }), ...maybe(g, 9, { listed: chance(g, 8) }) },
    records: [...records, ...determinations],
    history,
    complete: some(g, 4, ['project', 'figures', 'grant']),
  };
}
