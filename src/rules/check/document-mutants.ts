import { type Day, formatDay, type Message } from '../../values/index.ts';
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
    const periods = periodsOf(policy, catalogue).flatMap((period) =>
      checkPeriod(period, catalogue, own),
    );
    return [...periods, ...checkConditions(policy, catalogue, own)];
  });
}

/** When a document is in force, or a clause that has days of its own. */
type InForce = Pick<Policy, 'file' | 'inForce'> & { readonly whose: Message };

function periodsOf(policy: Policy, { clauses }: Catalogue): InForce[] {
  const { inForce } = policy;
  const others = clauses.filter((one) => one.policy === policy.id && one.inForce !== inForce);
  return [
    { file: policy.file, inForce, whose: SOME },
    ...others.map((one) => ({ file: one.file, inForce: one.inForce, whose: ITS_OWN })),
  ];
}

/** The day that became another, and the row with a `validity` that would tell the two apart. */
function unnoticedDay(end: 'from' | 'to', day: Day, step: number, whose: Message) {
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
      zh: `${whose.zh}有一行${on.zh}，validity ${validity}`,
      en: `a row of ${whose.en} ${on.en}, validity ${validity}`,
    },
  };
}

/**
 * The first and last day in force, moved by one day, must be noticed by some example: of a document by
 * those of the clauses that have them from it, of a clause with days of its own by its own; not so where
 * they were entered after the examples were written.
 */
function checkPeriod(
  { file, inForce, whose }: InForce,
  catalogue: Catalogue,
  cases: readonly Case[],
): Problem[] {
  const own = cases.filter(({ clause }) => clause.inForce === inForce);
  if (
    own.length === 0 ||
    own.some(({ expected, clause }) => isOvertaken(expected.validity, clause))
  )
    return [];
  return (['from', 'to'] as const).flatMap((end) =>
    [-1, 1].flatMap((step): Problem[] => {
      const day = inForce[end];
      if (day === null) return [];
      const moved = { ...inForce, [end]: day + step };
      const clauses = catalogue.clauses.map((clause) =>
        clause.inForce === inForce ? { ...clause, inForce: moved } : clause,
      );
      if (isNoticed({ ...catalogue, clauses }, own)) return [];
      return [{ file, field: 'in force', ...unnoticedDay(end, day, step, whose) }];
    }),
  );
}

const SOME: Message = { zh: '某一条款', en: 'some clause' };
const ITS_OWN: Message = { zh: '这一条款', en: 'the clause' };

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
