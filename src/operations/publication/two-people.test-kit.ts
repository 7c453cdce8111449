import { createRouterClient } from '@orpc/server';
import { readCatalogue, type SourceFile } from '../../rules/index.ts';
import { SMALL_CITY, SMALL_SAMPLES } from '../../rules/small-city.test-kit.ts';
import type { PostLine, StoreLocation } from '../../store/index.ts';
import { dayOf } from '../../values/index.ts';
import type { Caller, Member } from '../caller.ts';
import type { City } from '../city/city.ts';
import { openCity } from '../city/open-city.ts';
import { enrol } from '../enrol.test-kit.ts';
import { compileCatalogue, type OpenCatalogue } from '../opened.ts';
import { type Client, router } from '../router.ts';
import { TEST_SIGN_IN } from '../shipped.test-kit.ts';

export const NOW = Date.UTC(2022, 9, 10);
export const PATH = 'policies/small/one.md';

const CLAUSE = `---
clause: small/one
title: { zh: 条款一, en: Clause one }
source: { article: 第一条 }
beneficiary: enterprise
for each: project
counted on: done_on
authority: computed
---
国家级项目给予定额奖补。

\`\`\`yaml rule
require:
  国家级:
    en: national
    if: level = "national"
award: 20万元
\`\`\`

\`\`\`yaml given
party: { role: enterprise }
records:
  - { id: p1, kind: project, level: national, done_on: 2021-12-03 }
\`\`\`

## Examples
| example | party.role | level | done_on | as of | outcome | validity | award |
|---|---|---|---|---|---|---|---|
| 国家级 | - | - | - | - | granted | in_force | 20万元 |
| 院所 | institute | - | - | - | refused | - | 0元 |
| 省级 | - | provincial | - | - | refused | - | 0元 |
| 级别未知 | - | unknown | - | - | unknown | - | 0元..20万元 |
| 施行前一日 | - | - | 2019-12-31 | - | granted | not_yet | 20万元 |
| 首日 | - | - | 2020-01-01 | - | granted | in_force | 20万元 |
| 末日当日查询 | - | - | 2022-12-31 | 2022-12-31 | granted | in_force | 20万元 |
| 末日次日查询 | - | - | 2022-12-31 | 2023-01-01 | granted | expired | 20万元 |
`;

/** A catalogue of one clause that passes every check, and a sample that gets something. */
export const FILES: readonly SourceFile[] = [
  ...SMALL_CITY.map(({ path, text }) => ({
    path,
    text: text.replace('articles: 3', 'articles: 1'),
  })),
  ...SMALL_SAMPLES.map((file) =>
    file.path.endsWith('first.yaml')
      ? {
          ...file,
          text: `${file.text}records:\n  - { id: p1, kind: project, level: national, done_on: 2021-12-03 }\n`,
        }
      : file,
  ),
  { path: PATH, text: CLAUSE },
];

/** The clause at another amount, in rule and examples alike. */
export const CLAUSE_AT = (amount: string): string => CLAUSE.replaceAll('20万元', amount);

function openFiles(files: readonly SourceFile[]): OpenCatalogue {
  const { catalogue, problems } = readCatalogue(files);
  if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return compileCatalogue(catalogue, files);
}

/** Somebody who holds a post of policy officer. */
export function officer(account: string, capacity: Member['capacity'] = 'holder'): Member {
  const post: PostLine = {
    ...{ id: `post-${account}`, party: 'office', role: 'policy_officer', title: '政策专员' },
    ...{ partyName: '示例办公室', partyType: 'office', closedAt: null },
  };
  return { is: 'member', account, name: `示例${account}`, secondFactor: true, post, capacity };
}

/** A city over these files, and who calls it. */
export async function openWith(
  location: StoreLocation,
  files: readonly SourceFile[] = FILES,
): Promise<{ city: City; as: (caller: Caller) => Client }> {
  const opened = openFiles(files);
  const city = await openCity({ opened, location, as: 'real', now: NOW, signIn: TEST_SIGN_IN });
  const today = dayOf(2022, 10, 10);
  const as = (caller: Caller): Client =>
    createRouterClient(router, {
      context: () => {
        const { version, ...inUse } = city.inUse.now();
        return {
          ...inUse,
          ...{ caller, demonstrates: false, now: NOW, today },
          request: { number: crypto.randomUUID(), address: null },
          standing: 'other' as const,
          note: () => undefined,
          city: async () => {
            await enrol(city.store, caller, today);
            return { ...city, catalogueVersion: version };
          },
        };
      },
    });
  return { city, as };
}
