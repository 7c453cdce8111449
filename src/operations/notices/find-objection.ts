import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { findObjectedLine } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { whenOf } from '../cases/when-of.ts';
import { cityOperation } from '../operation.ts';
import { notFound } from '../refusals.ts';
import { objectionStateShape, receiptShape } from '../shapes/notice.ts';
import { needNotice, readNotices } from './read-notices.ts';
import { writeSettled } from './write-notice.ts';

/** How an objection stands, for whoever has its receipt number. */
export const findObjection = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/objections/{receipt}',
  tag: '公示 Notices',
  title: { zh: '查询异议', en: 'Find an objection' },
  text: {
    zh: '凭受理编号查询异议的状态和结果；大小写、空格、横线不论。不含任何个人信息。',
    en: 'How an objection stands and what came of it, by its receipt number however it is typed. Nothing personal is in it.',
  },
})
  .input(z.strictObject({ receipt: receiptShape }))
  .output(objectionStateShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { receipt } = input;
    const when = await whenOf(context);
    return store.read(async (handle) => {
      const found = await findObjectedLine(handle, receipt);
      if (found === undefined) throw notFound(NO_OBJECTION);
      const notice = await needNotice(handle, found.notice);
      const { read } = await readNotices(handle, [notice], when);
      const line = read[0]?.lines.find(({ position }) => position === found.position);
      const objection = line?.objections.find((one) => one.receipt === receipt);
      if (line === undefined || objection === undefined) throw notFound(NO_OBJECTION);
      return {
        receipt,
        notice: { id: notice.id, title: notice.title },
        line: line.position,
        on: formatDay(objection.on),
        settled: writeSettled(objection.settled),
        state: line.state,
      };
    });
  });

const NO_OBJECTION = {
  field: 'receipt',
  message: {
    zh: '没有这个受理编号；请核对有无抄错',
    en: 'There is no such receipt number; look for a slip',
  },
};
