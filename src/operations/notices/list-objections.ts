import { z } from 'zod';
import { maskValue } from '../../dossiers/index.ts';
import { listObjectors } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { CASE } from '../cases/access.ts';
import { needCase } from '../cases/need-case.ts';
import { cityOperation } from '../operation.ts';
import { caseIdShape } from '../shapes/case.ts';
import { isoDateShape, says } from '../shapes/text.ts';
import { OBJECTION_READERS } from './access.ts';

/** The objections in a case, for those who inquire into them. */
export const listObjections = cityOperation(OBJECTION_READERS, {
  method: 'GET',
  path: '/cases/{case}/objections',
  tag: '公示 Notices',
  about: CASE,
  title: { zh: '案件的异议', en: 'List objections' },
  text: {
    zh: '本案的异议：理由、证据、状态；联系方式已遮盖，核查人可说明理由后查看。',
    en: 'The objections in a case: reason, evidence and outcome. How to reach who objected is masked; who inquires may unmask it for a reason.',
  },
})
  .input(z.strictObject({ case: caseIdShape }))
  .output(
    z.object({
      objections: z.array(
        z.object({
          receipt: z.string(),
          on: isoDateShape,
          reason: z.string(),
          evidence: z.string().nullable(),
          name: z.string().describe(says('已遮盖', 'Masked')),
          phone: z.string().describe(says('已遮盖', 'Masked')),
          settled: z.enum(['rejected', 'upheld']).nullable(),
        }),
      ),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    return store.read(async (handle) => {
      const { folded } = await needCase(handle, input.case);
      const objectors = new Map(
        (await listObjectors(handle, input.case)).map((one) => [one.receipt, one]),
      );
      return {
        objections: folded.objections.map(({ receipt, on, reason, settled }) => {
          const objector = objectors.get(receipt);
          return {
            ...{ receipt, on: formatDay(on), reason, settled },
            evidence: objector?.evidence ?? null,
            name: maskValue(objector?.name ?? '', 'name'),
            phone: maskValue(objector?.phone ?? '', 'phone'),
          };
        }),
      };
    });
  });
