import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { operation } from '../operation.ts';
import { procedureShape } from '../shapes/procedure.ts';
import { writeProcedure } from './write-procedure.ts';

/** The procedures by which applications go. */
export const listProcedures = operation(PUBLIC, {
  method: 'GET',
  path: '/procedures',
  tag: '申报 Calls',
  title: { zh: '办理程序', en: 'List procedures' },
  text: {
    zh: '申报按哪些程序办理：各环节由谁办、多少工作日、退回到哪里；每一步写明是原文、推断还是系统预设。',
    en: 'How applications are dealt with: who acts at each stage, in how many working days, what comes back where; each line stated by the text, inferred from it, or preset.',
  },
})
  .input(z.strictObject({}).optional())
  .output(z.object({ procedures: z.array(procedureShape) }))
  .handler(({ context }) => {
    const { procedures, catalogue } = context;
    const written = [...procedures.values()].map((one) => writeProcedure(one, catalogue.policies));
    return { procedures: written };
  });
