import { z } from 'zod';
import { says } from './text.ts';

const MAX_RECORDS = 2_000;

const word = z.union([z.string(), z.number()]);

const paymentShape = z.looseObject({
  clause: z.string().optional(),
  record: word.nullish(),
  amount: word.optional(),
  on: z.string().optional(),
});

/**
 * A dossier as the API takes it. Only its frame is checked here; `readDossier` checks every fact
 * against the vocabulary.
 */
export const dossierShape = z
  .looseObject({
    party: z.looseObject({}).describe(says('主体的事实', 'Facts of the party')).nullish(),
    records: z
      .array(z.looseObject({ id: z.union([z.string(), z.int()]).optional(), kind: z.string() }))
      .max(MAX_RECORDS)
      .describe(
        says(
          '记录：每条有 kind（种类）与 id（编号），其余是事实',
          'Records: each has a kind and an id; the rest are facts',
        ),
      )
      .nullish(),
    history: z
      .array(paymentShape)
      .max(MAX_RECORDS)
      .describe(
        says('既往奖补：条款、记录、金额、到账日', 'Past payments: clause, record, amount, on'),
      )
      .nullish(),
    complete: z
      .array(z.string())
      .max(MAX_RECORDS)
      .describe(says('已全部填写的记录种类', 'Kinds of which all records are given'))
      .nullish(),
  })
  .describe(
    says(
      '一企一档。名称见词汇；金额写 800万元 或以元计的数字，小数按原文精确读取；没有写的键是未知。',
      'A dossier. Names are those of the vocabulary; amounts are 800万元 or in yuan, decimals are read exactly; a missing key is unknown.',
    ),
  );
