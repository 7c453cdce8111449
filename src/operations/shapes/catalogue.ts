import { z } from 'zod';
import type {
  ClauseSummary,
  ClauseView,
  Coverage,
  InForce,
  ListedClause,
  PolicyView,
  RuleLine,
  SearchKeys,
} from '../../rules/index.ts';
import { authorityShape, validityShape } from './answer.ts';
import { heldShape } from './held.ts';
import { fenShape, isoDateShape, messageShape, says } from './text.ts';

const inForceShape: z.ZodType<InForce, InForce> = z
  .object({ from: isoDateShape.nullable(), to: isoDateShape.nullable(), basis: z.string() })
  .describe(
    says(
      '有效期及其依据；原文无日期为 null',
      'Period of validity and its basis; null where the text gives no date',
    ),
  );

const named = z.object({ id: z.string(), label: messageShape });

export const policyShape: z.ZodType<PolicyView, PolicyView> = z
  .object({
    policy: z.string(),
    title: messageShape,
    number: z
      .string()
      .nullable()
      .describe(says('文号；没有为 null', 'Document number; null for none')),
    cited_as: messageShape.describe(says('条款里怎样称呼这份文件', 'How its clauses name it')),
    issuer: messageShape,
    issued_on: isoDateShape.nullable(),
    in_force: inForceShape,
    summary: z.string(),
    interpreted_by: z.string().nullable(),
    applies_to: z
      .array(messageShape)
      .readonly()
      .describe(
        says(
          '整份文件对主体的要求，如所在区域',
          'What the whole document asks of a party, such as its zone',
        ),
      ),
    undertaking: z
      .object({
        years: z.int(),
        from: messageShape,
        keeps: messageShape,
        breach: messageShape,
        interest: z.boolean(),
      })
      .nullable()
      .describe(says('享受政策须作的承诺', 'What those who take the money bind themselves to')),
    questions: z
      .array(z.string())
      .readonly()
      .describe(says('整份文件未明确之处', 'What the text leaves open for all its clauses')),
  })
  .describe(says('一份政策文件', 'A policy document'));

const summary = {
  clause: z.string().describe(says('条款编号', 'Id of the clause')),
  policy: z.string(),
  article: z.string(),
  title: messageShape,
  summary: z.string(),
  beneficiaries: z.array(z.object({ code: z.string(), label: messageShape })),
  kind: named,
  authority: authorityShape,
  in_force: inForceShape,
  validity: validityShape,
  highest_fen: fenShape.nullable(),
  open_questions: z.int(),
  restricted: z
    .array(z.enum(['patents', 'relocation']))
    .readonly()
    .describe(
      says(
        '此后国家规定可能限制的种类：专利申请授权资助、以迁入为条件的奖励',
        'Kinds that national rules may have restricted since: money for patents as such, for moving in',
      ),
    ),
  held: heldShape.nullable(),
};

export const clauseSummaryShape: z.ZodType<ClauseSummary, ClauseSummary> = z
  .object(summary)
  .describe(says('一条政策的摘要', 'A clause in short'));

const searchKeysShape: z.ZodType<SearchKeys, SearchKeys> = z
  .object({
    names: z.string().describe(says('名称、受益人、种类的拼音', 'Pinyin of its names')),
    summary: z.string().describe(says('摘要的拼音', 'Pinyin of its summary')),
    sums_fen: z.array(fenShape).readonly().describe(says('规则里的金额', 'The sums of its rule')),
  })
  .describe(says('查找用', 'What it is found by'));

export const listedClauseShape: z.ZodType<ListedClause, ListedClause> = z
  .object({ ...summary, found_by: searchKeysShape })
  .describe(says('条款一览中的一条', 'A clause in the library'));

const ruleLineShape: z.ZodType<RuleLine, RuleLine> = z.object({
  label: messageShape,
  words: messageShape,
  source: z.string(),
});

export const clauseShape: z.ZodType<ClauseView, ClauseView> = z
  .object({
    ...summary,
    counted_on: named,
    conditions: z.array(ruleLineShape),
    award: z.array(messageShape),
    limits: z.array(messageShape),
    relations: z.array(messageShape),
    examples: z.array(z.object({ name: z.string(), changes: messageShape, result: messageShape })),
    questions: z.array(
      z.object({
        text: z.string(),
        readings: z.array(z.object({ name: messageShape, is_default: z.boolean() })),
      }),
    ),
    covers: z.array(z.string()),
  })
  .describe(says('办事指南', 'A clause as a service guide'));

const coverageLine = {
  document: z.string(),
  article: z.string(),
  clauses: z.array(z.string()).readonly(),
  reason: z.string().exactOptional(),
};

export const coverageShape: z.ZodType<Coverage, Coverage> = z.object({
  clauses: z
    .array(z.object({ clause: z.string(), covers: z.array(z.string()).readonly() }))
    .readonly(),
  articles: z.array(z.object(coverageLine)).readonly(),
  items: z
    .array(
      z.object({
        ...coverageLine,
        item: z.string(),
        is: z.enum(['entitlement', 'obligation', 'question']),
        title: z.string(),
        by_policy: z.boolean(),
      }),
    )
    .readonly()
    .describe(
      says(
        '通读原文所得的每一项待遇、规定和待定问题，由什么承载',
        'Each entitlement, obligation and open question that a reading found, and what carries it',
      ),
    ),
});
