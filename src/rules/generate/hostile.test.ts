import { describe, expect, it } from 'vitest';
import { dayOf } from '../../values/index.ts';
import { createAssessor } from '../assess/assessor.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import type { Catalogue, SourceFile } from '../catalogue/types.ts';
import { listClauses, viewClause } from '../catalogue/views.ts';
import { problemLines, readCity, soundDossier } from '../catalogue-files.test-kit.ts';
import { SMALL_CITY } from '../small-city.test-kit.ts';
import { generate } from './program.ts';

const ATTACKS = [
  `EVIL"];globalThis.pwned=1;//`,
  `EVIL'+(globalThis.pwned=1)+'`,
  'EVIL`\u0024{globalThis.pwned=1}`',
  'EVIL*/globalThis.pwned=1;/*',
  'EVIL\u2028globalThis.pwned=1\u2029',
  'EVIL\\u0022;globalThis.pwned=1//',
  'EVIL</script><script>pwned</script>',
];
/** One text with all the attacks; `#` keeps places apart. A comma would part codes in a table. */
const evil = (place: string): string => `${place}#${ATTACKS.join(' ')}`.replaceAll(',', ';');
const quoted = (place: string): string => JSON.stringify(evil(place));

const VOCABULARY = `party:
  zh: ${quoted('party')}
  en: ${quoted('party-en')}
  facts:
    role: { zh: 身份, en: Role, codes: role }
    categories: { zh: 类别, en: Categories, codes: tag }
kinds:
  ${quoted('kind')}:
    zh: ${quoted('kind-zh')}
    en: Kind
    dated: ${quoted('dated')}
    facts:
      ${quoted('dated')}: { zh: ${quoted('dated-zh')}, en: D, type: date }
      amount: { zh: ${quoted('amount-zh')}, en: ${quoted('amount-en')}, type: money }
      level: { zh: 级别, en: Level, code: level }
      constructor: { zh: 建造者, en: Constructor, type: text }
      toString: { zh: 写法, en: Writing, type: text }
  constructor:
    zh: 建造
    en: Construction
    facts:
      sum: { zh: 数额, en: Sum, type: money }
`;
const csv = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const LISTS = `list,code,zh,en
role,${csv(evil('role'))},${csv(evil('role-zh'))},Role
role,constructor,建造者,Constructor
level,${csv(evil('level'))},${csv(evil('level-zh'))},Level
level,toString,写法,Writing
tag,${csv(evil('tag'))},标签,Tag
`;
const CLAUSE = `---
clause: ${quoted('small/one')}
title: { zh: ${quoted('title')}, en: ${quoted('title-en')} }
source: { article: ${quoted('article')} }
covers: [${quoted('covers')}]
beneficiary: [${quoted('role')}, constructor]
for each: ${quoted('kind')}
counted on: ${quoted('dated')}
authority: up-to
---
${evil('summary').replaceAll('\u2028', '')}

\`\`\`yaml rule
require:
  ${quoted('label')}:
    en: ${quoted('label-en')}
    if: ${JSON.stringify(`toString != ${quoted('text')} and level != "toString" and not(some c in constructor satisfies c.sum > 5元)`)}
  ${quoted('second')}: ${JSON.stringify(`list contains(party.categories, ${quoted('tag')})`)}
award:
  by: level
  table: { ${quoted('level')}: { rate of: amount, rate: 10% } }
limit:
  lifetime: { cap: 5万元, per: constructor, shared: ${quoted('pool')} }
  per year: { cap: 4万元, shared: __proto__ }
  times: { count: 3, per: toString }
highest of: ${quoted('group')}
paid by: { ${quoted('payer')}: 50% }
readings:
  - name: { zh: ${quoted('reading')}, en: R }
  - { name: { zh: __proto__, en: constructor }, limit: {} }
\`\`\`

\`\`\`yaml given
party: { role: ${quoted('role')}, categories: [${quoted('tag')}] }
records:
  - { id: ${quoted('id')}, kind: ${quoted('kind')}, ${quoted('dated')}: 2021-01-01, amount: 10万元, level: ${quoted('level')}, constructor: A, toString: B }
complete: [constructor]
\`\`\`

## Examples
| example | award |
|---|---|
| EVIL*/ | 1万元 |

## Open questions
${evil('question').replaceAll('\u2028', '')}
`;

const FILES: SourceFile[] = [
  ...SMALL_CITY.filter(({ path }) => path.startsWith('policies/')),
  { path: 'vocabulary/evil.yaml', text: VOCABULARY },
  { path: 'lists/evil.csv', text: LISTS },
  { path: `policies/small/${evil('file').replaceAll('/', '')}.md`, text: CLAUSE },
];

/** Words that the generator itself would never write. */
const FOREIGN =
  /EVIL|pwned|[`\u2028\u2029]|\$\{|\*\/|\/\/|<\/|__proto__|constructor|toString|prototype/u;

function pwned(): unknown {
  return Object.hasOwn(globalThis, 'pwned') ? (globalThis as Record<string, unknown>).pwned : null;
}

describe('a clause full of hostile text', () => {
  const { catalogue, problems } = readCatalogue(FILES);

  it('is read like any other', () => {
    expect(problems.map(problemLines)).toEqual([]);
    expect(catalogue.clauses[0]?.id).toBe(evil('small/one'));
  });

  it.each([true, false])('leaves no word of its author in the code (explained: %s)', (explain) => {
    const { source } = generate(catalogue, explain);
    expect(source.length).toBeGreaterThan(500);
    expect(source.match(FOREIGN)).toBeNull();
  });

  it('runs, computes and harms nothing', () => {
    const given = catalogue.clauses[0]?.given;
    const dossier = soundDossier(catalogue, given);
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const explain of [true, false]) {
      const { results } = createAssessor(catalogue).assess(dossier, {
        asOf: dayOf(2022, 1, 1),
        explain,
      });
      expect(results[0]).toMatchObject({ outcome: 'granted', low_fen: '1000000' });
    }
    listClauses(catalogue, dayOf(2022, 1, 1));
    expect(viewClause(catalogue, evil('small/one'), dayOf(2022, 1, 1))?.title.zh).toBe(
      evil('title'),
    );
    expect(pwned()).toBeNull();
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it('cannot slip past a cap whose owner is named like an object’s own part', () => {
    const given = structuredClone(catalogue.clauses[0]?.given) as Record<string, unknown>;
    const history = [{ clause: evil('small/one'), amount: '5万元', on: '2020-05-05' }];
    const { results } = createAssessor(catalogue).assess(
      soundDossier(catalogue, { ...given, history }),
      { asOf: dayOf(2022, 1, 1), explain: false },
    );
    expect(results[0]).toMatchObject({ outcome: 'refused', high_fen: '0' });
  });
});

describe('hostile names elsewhere', () => {
  const withList = (rows: string) =>
    readCatalogue([
      ...SMALL_CITY.filter(({ path }) => !path.startsWith('lists/')),
      { path: 'lists/all.csv', text: `list,code,zh,en\n${rows}` },
    ]).problems;

  it('__proto__ is no list and no code, and nothing is added to all objects', () => {
    const found = withList('__proto__,evil,恶,Evil\nlevel,__proto__,恶,Evil\n');
    expect(found.filter(({ file }) => file === 'lists/all.csv')).toHaveLength(2);
    expect(({} as Record<string, unknown>).evil).toBeUndefined();
  });

  it('a list that is only a part of every object is unknown', () => {
    const text = `kinds:
  thing:
    zh: 物
    en: Thing
    facts: { x: { zh: 甲, en: X, code: constructor } }
`;
    const { problems } = readCatalogue([...SMALL_CITY, { path: 'vocabulary/x.yaml', text }]);
    expect(problems.map(({ message }) => message.en)).toEqual([
      'there is no code list "constructor"',
    ]);
  });

  it('a dossier may not bring them in either', () => {
    const { catalogue } = readCatalogue(SMALL_CITY);
    const input = JSON.parse(
      '{"party":{"__proto__":{"listed":true},"constructor":1},"records":[{"kind":"constructor"}],"complete":["__proto__"]}',
    );
    expect(() => soundDossier(catalogue, input)).toThrow(/__proto__.*constructor/u);
  });
});

describe('the code for the city', () => {
  const texts = ({ vocabulary, clauses }: Catalogue): string[] => [
    ...Object.keys(vocabulary.kinds).filter((id) => id.includes('_')),
    ...Object.values(vocabulary.lists).flatMap((list) =>
      Object.keys(list).filter((id) => id.includes('_')),
    ),
    ...clauses.flatMap(({ id, title }) => [id, title.zh]),
  ];

  it('holds no Chinese, no id of a clause, kind or code, and only plain characters', () => {
    const { catalogue } = readCity();
    const { source } = generate(catalogue, true);
    expect(source).toMatch(/^[\x20-\x7e\n]+$/u);
    const words = new Set(source.match(/[A-Za-z_][\w-]*/gu));
    expect(texts(catalogue).filter((text) => words.has(text))).toEqual([]);
  });
});
