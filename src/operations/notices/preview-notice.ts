import { findCase } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { whenOf } from '../cases/when-of.ts';
import { cityOperation } from '../operation.ts';
import { noticeDraftShape, wholeNoticeShape } from '../shapes/notice.ts';
import { NOTICE_OFFICERS } from './access.ts';
import { composeNotice } from './compose-notice.ts';
import { namedIn } from './read-notices.ts';
import { standingLines, writeEntry, writeNotice } from './write-notice.ts';

/** The id of a notice that is not there. */
const NOT_YET = '00000000-0000-4000-8000-000000000000';

/** A notice as everybody would see it, without publishing it. */
export const previewNotice = cityOperation(NOTICE_OFFICERS, {
  method: 'POST',
  path: '/notices/preview',
  tag: '公示 Notices',
  title: { zh: '预览公示', en: 'Preview a notice' },
  text: {
    zh: '公示发布后大家看到的样子；不能发布的案件在此逐件说明原因。什么也不改变。',
    en: 'The notice as everybody would see it; what keeps cases from being published is said case by case. Changes nothing.',
  },
})
  .input(noticeDraftShape)
  .output(wholeNoticeShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const when = await whenOf(context);
    return store.read(async (handle) => {
      const find = (id: string) => findCase(handle, id);
      const composed = await composeNotice(handle, input, find, context);
      const notice = { id: NOT_YET, ...composed.notice };
      const lines = composed.lines.map(({ judged, elements }, place) => ({
        ...{ notice: NOT_YET, position: place + 1, claim: judged.before.id, event: 1 },
        ...{ elements, events: [] },
      }));
      const standing = standingLines(notice, lines, when);
      return {
        ...writeNotice(notice, standing, await namedIn(handle, [notice]), when),
        today: formatDay(when.today),
        entries: standing.map((line) => writeEntry(line, false)),
        end: null,
      };
    });
  });
