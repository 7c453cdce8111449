import { z } from 'zod';
import { type FeedEntry, writeFeed } from '../../casework/index.ts';
import { PUBLIC } from '../../offices/index.ts';
import { listNotices } from '../../store/index.ts';
import { formatMoney } from '../../values/index.ts';
import { whenOf } from '../cases/when-of.ts';
import { cityOperation } from '../operation.ts';
import { type ReadNotice, readNotices } from './read-notices.ts';
import { wordTerm } from './word-notice.ts';
import { type Named, termOfNotice } from './write-notice.ts';

const ATOM = 'application/atom+xml';
const MOST = 50;
const ABOUT = { id: 'urn:zhida:notices', title: '公示', path: '/api/notice-feed' };

/** The last notices as an Atom feed. */
export const getNoticeFeed = cityOperation(PUBLIC, {
  method: 'GET',
  path: '/notice-feed',
  tag: '公示 Notices',
  title: { zh: '订阅公示', en: 'Get the feed of notices' },
  text: {
    zh: `最近 ${MOST} 份公示，Atom 格式，供订阅。`,
    en: `The last ${MOST} notices as an Atom feed.`,
  },
})
  .input(z.strictObject({}).optional())
  .output(z.file().mime(ATOM))
  .handler(async ({ context }) => {
    const { store } = await context.city();
    const when = await whenOf(context);
    const entries = await store.read(async (handle) => {
      const notices = await listNotices(handle, { limit: MOST });
      const { read, named } = await readNotices(handle, notices, when);
      return read.map((one) => entryOf(one, named, wordTerm(termOfNotice(one.notice, when)).zh));
    });
    const text = writeFeed(ABOUT, entries, new Date(context.now).toISOString());
    return new File([text], 'notices.xml', { type: ATOM });
  });

function entryOf({ notice, lines }: ReadNotice, { nameOf }: Named, term: string): FeedEntry {
  const { id, title, department, publication } = notice;
  const days = lines.flatMap(({ events }) => events.map(({ on }) => on));
  const total = lines.reduce((sum, { elements }) => sum + elements.amount, 0);
  return {
    ...{ id, title, author: nameOf(department), path: `/notices/${id}` },
    published: { on: publication.on, time: publication.time },
    updatedOn: Math.max(publication.on, ...days),
    lines: [`${lines.length} 笔，合计 ${formatMoney(total, 'zh')}`, term],
  };
}
