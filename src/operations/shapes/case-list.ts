import { z } from 'zod';
import { callIdShape } from './call.ts';
import {
  caseIdShape,
  caseNumberShape,
  clauseOfCaseShape,
  partyNameShape,
  placeOfCase,
  seenShape,
} from './case.ts';
import { searchShape } from './page.ts';
import { partyIdShape } from './party.ts';
import { fenShape, messageShape, momentShape, says } from './text.ts';

const LONGEST_ID = 200;
const LONGEST_CURSOR = 400;
const MOST = 100;

export const deskShape = z
  .enum(['own', 'inbox', 'drawn', 'all'])
  .describe(
    says(
      '本单位（含受托、代办单位）的案件；等本岗位办理的；本单位抽查、尚未登记结果的；可看的全部',
      'Cases of your party and of those you act for; those that wait for your post; those that your party drew for inspection and has not settled; all that you may read',
    ),
  );

const idShape = z.string().max(LONGEST_ID);
const yesShape = z.union([
  z.boolean(),
  z.enum(['true', 'false']).transform((text) => text === 'true'),
]);

/** What a list of cases may be narrowed to; in an address all of it is text. */
export const caseFilter = {
  at: idShape.exactOptional().describe(says('环节或终局', 'A stage or an end')),
  clause: idShape.exactOptional(),
  call: callIdShape.exactOptional(),
  batch: idShape.exactOptional().describe(says('批次，如 2022-09', 'A batch, as 2022-09')),
  party: partyIdShape.exactOptional(),
  overdue: yesShape.exactOptional(),
  ended: yesShape.exactOptional().describe(says('是否已办结', 'Whether it has ended')),
  text: searchShape
    .exactOptional()
    .describe(says('案件编号或单位名称的一部分', 'A part of the number or of a party’s name')),
};

export const caseSortShape = z
  .enum(['due', 'latest'])
  .describe(
    says(
      '期限近的在前（待办的默认）；最近有动静的在前（其余的默认）',
      'The nearest deadline first (usual for an inbox), or the last moved first (usual elsewhere)',
    ),
  );

export const caseCursorShape = z
  .string()
  .max(LONGEST_CURSOR)
  .describe(
    says('下一页从哪里开始：上一页的 next', 'Where the page begins: the next of the one before'),
  );

export const caseLimitShape = z.union([
  z.int().min(1).max(MOST),
  z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(MOST)),
]);

/** A case in a list. */
export const caseLineShape = z
  .object({
    case: caseIdShape,
    number: caseNumberShape,
    seen: seenShape,
    example: z.boolean(),
    call: z.string(),
    clause: clauseOfCaseShape,
    procedure: z.object({ id: z.string(), title: messageShape }),
    matter: z.string().nullable(),
    batch: z.string().nullable().describe(says('批次，如 2022-09', 'The batch, as 2022-09')),
    files: partyNameShape,
    benefits: partyNameShape,
    paid: partyNameShape,
    ...placeOfCase,
    amount_fen: fenShape.nullable().describe(says('批准的金额', 'The amount that was approved')),
    updated_at: momentShape,
  })
  .describe(says('列表里的案件', 'A case in a list'));

/** How many cases of a desk are at each stage. */
export const caseCountsShape = z.object({
  total: z.int(),
  overdue: z.int(),
  stages: z
    .array(
      z.object({
        procedure: z.string(),
        at: z.string(),
        title: messageShape,
        cases: z.int(),
        overdue: z.int(),
      }),
    )
    .readonly(),
});
