import { type Day, formatDay } from '../../values/index.ts';
import type { Catalogue, Policy } from '../catalogue/types.ts';
import { isOvertaken } from '../clause/overtaken.ts';
import type { Problem } from '../problem.ts';
import { isNoticed } from './is-noticed.ts';
import type { Case } from './read-example.ts';

/** What stands in a document and holds for all its clauses must be noticed by an example of one of them. */
export function checkDocuments(
  policies: readonly Policy[],
  catalogue: Catalogue,
  cases: readonly Case[],
): Problem[] {
  return policies.flatMap((policy) => {
    const own = cases.filter((one) => one.clause.policy === policy.id);
    return [...checkPeriod(policy, catalogue, own), ...checkConditions(policy, catalogue, own)];
  });
}

/** The day that became another, and the row with a `validity` that would tell the two apart. */
function unnoticedDay(end: 'from' | 'to', day: Day, step: number) {
  const [was, becomes] = [formatDay(day), formatDay(day + step)];
  const [name, seen, validity] =
    end === 'from'
      ? (['起', step < 0 ? becomes : was, step < 0 ? 'not_yet' : 'in_force'] as const)
      : (['止', step < 0 ? was : becomes, step < 0 ? 'in_force' : 'expired'] as const);
  const on =
    end === 'from'
      ? { zh: `事项日 ${seen}`, en: `with an event of ${seen}` }
      : { zh: ` as of ${seen}`, en: `as of ${seen}` };
  return {
    message: {
      zh: `没有示例能察觉：有效期${name}日 ${was} 改为 ${becomes}`,
      en: `no example notices: the ${end === 'from' ? 'first' : 'last'} day in force, ${was}, becomes ${becomes}`,
    },
    expected: {
      zh: `某一条款有一行${on.zh}，validity ${validity}`,
      en: `a row of some clause ${on.en}, validity ${validity}`,
    },
  };
}

/**
 * A policy's first and last day, moved by one day, must be noticed by some example of its clauses;
 * not so where they were entered after the examples were written.
 */
function checkPeriod(policy: Policy, catalogue: Catalogue, own: readonly Case[]): Problem[] {
  if (
    own.length === 0 ||
    own.some(({ expected, clause }) => isOvertaken(expected.validity, clause))
  )
    return [];
  return (['from', 'to'] as const).flatMap((end) =>
    [-1, 1].flatMap((step): Problem[] => {
      const day = policy.inForce[end];
      if (day === null) return [];
      const moved = { ...policy.inForce, [end]: day + step };
      const clauses = catalogue.clauses.map((clause) =>
        clause.inForce === policy.inForce ? { ...clause, inForce: moved } : clause,
      );
      if (isNoticed({ ...catalogue, clauses }, own)) return [];
      return [{ file: policy.file, field: 'in force', ...unnoticedDay(end, day, step) }];
    }),
  );
}

/** Each condition of a policy, left out of all its clauses. */
function checkConditions(policy: Policy, catalogue: Catalogue, own: readonly Case[]): Problem[] {
  return policy.appliesTo.flatMap((condition): Problem[] => {
    const clauses = catalogue.clauses.map((clause) => {
      if (clause.policy !== policy.id) return clause;
      const [main, ...others] = clause.variants.map((variant) => ({
        ...variant,
        require: variant.require.filter((one) => one !== condition),
      }));
      if (!main) return clause;
      const appliesTo = clause.appliesTo.filter((one) => one !== condition);
      return { ...clause, appliesTo, variants: [main, ...others] as const };
    });
    if (isNoticed({ ...catalogue, clauses }, own)) return [];
    const { zh, en } = condition.label;
    const message = {
      zh: `没有示例能察觉：去掉整份文件的条件“${zh}”`,
      en: `no example notices: without the document's condition "${en}"`,
    };
    const expected = {
      zh: '某一条款有一行只有这个条件不成立，outcome refused',
      en: 'a row of some clause in which only this condition fails, outcome refused',
    };
    return [{ file: policy.file, field: 'applies to', message, expected }];
  });
}
