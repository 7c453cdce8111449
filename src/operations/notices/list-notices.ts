import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { listNotices as noticesOf } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { whenOf } from '../cases/when-of.ts';
import { nextOf } from '../next-of.ts';
import { cityOperation } from '../operation.ts';
import { noticeIdShape, noticeShape } from '../shapes/notice.ts';
import { nextBy, pageBy, searchShape } from '../shapes/page.ts';
import { partyIdShape } from '../shapes/party.ts';
import { isoDateShape } from '../shapes/text.ts';
import { readNotices } from './read-notices.ts';
import { writeNotice } from './write-notice.ts';

const USUAL = 50;
const MOST = 100;

/** Public notices, those published last first. */
export const listNotices = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/notices',
  tag: '公示 Notices',
  title: { zh: '公示', en: 'List notices' },
  text: {
    zh: '已发布的公示，发布晚的在前：公示期到第几天、何日届满、各状态的笔数。可按发布单位和文字（标题、文号、受益企业）查找。',
    en: 'Public notices, the last published first: how far each has come, when it ends, and how many lines stand how. By department, and by words of title, number or beneficiary.',
  },
})
  .input(
    z
      .strictObject({
        department: partyIdShape.optional(),
        search: searchShape.optional(),
        ...pageBy(noticeIdShape, MOST),
      })
      .optional(),
  )
  .output(
    z.object({
      today: isoDateShape,
      notices: z.array(noticeShape),
      next: nextBy(z.string()),
    }),
  )
  .handler(async ({ input = {}, context }) => {
    const { store } = await context.city();
    const { department, search: text, before, limit = USUAL } = input;
    const when = await whenOf(context);
    return store.read(async (handle) => {
      const notices = await noticesOf(handle, { department, text, before, limit });
      const { read, named } = await readNotices(handle, notices, when);
      return {
        today: formatDay(when.today),
        notices: read.map(({ notice, lines }) => writeNotice(notice, lines, named, when)),
        next: nextOf(notices, limit, ({ id }) => id),
      };
    });
  });
