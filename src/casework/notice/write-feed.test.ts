import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../values/index.ts';
import { type FeedEntry, writeFeed } from './write-feed.ts';

const ENTRY: FeedEntry = {
  id: '00000000-0000-4000-8000-000000000001',
  title: '示例公示',
  author: '示例局',
  path: '/notices/1',
  published: { on: dayOf(2022, 9, 28), time: '09:30' },
  updatedOn: dayOf(2022, 9, 28),
  lines: ['一', '二'],
};
const ABOUT = { id: 'urn:zhida:notices', title: '公示', path: '/api/notice-feed' };
const NOW = '2022-10-10T00:00:00.000Z';

/** The elements of a document with their texts; throws where it is not well formed. */
function read(text: string): { name: string; text: string }[] {
  const found: { name: string; text: string }[] = [];
  const open: { name: string; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, text: String(attributes.href ?? '') };
    open.push(element);
    found.push(element);
  });
  parser.on('text', (more) => {
    const last = open.at(-1);
    if (last) last.text += more;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return found;
}

describe('a feed', () => {
  it('tells of each entry what Atom asks for', () => {
    const elements = read(writeFeed(ABOUT, [ENTRY], NOW));
    const of = (name: string) =>
      elements.filter((one) => one.name === name).map(({ text }) => text.trim());
    expect(of('id')).toEqual(['urn:zhida:notices', `urn:uuid:${ENTRY.id}`]);
    expect(of('title')).toEqual(['公示', '示例公示']);
    expect(of('name')).toEqual(['示例局']);
    expect(of('link')).toEqual(['/api/notice-feed', '/notices/1']);
    expect(of('published')).toEqual(['2022-09-28T09:30:00+08:00']);
    expect(of('updated')).toEqual(['2022-09-28T09:30:00+08:00', '2022-09-28T09:30:00+08:00']);
    expect(of('summary')).toEqual(['一\n二']);
  });

  it('was updated when the last of its entries was', () => {
    const later = { ...ENTRY, updatedOn: dayOf(2022, 10, 9) };
    const updated = read(writeFeed(ABOUT, [ENTRY, later], NOW)).filter(
      ({ name }) => name === 'updated',
    );
    expect(updated.map(({ text }) => text)).toEqual([
      '2022-10-09T00:00:00+08:00',
      '2022-09-28T09:30:00+08:00',
      '2022-10-09T00:00:00+08:00',
    ]);
    expect(writeFeed(ABOUT, [], NOW)).toContain(`<updated>${NOW}</updated>`);
  });

  it('stays well formed whatever it tells of', () => {
    const title = `<script>&"'\u0000\u0008\uFFFF\uD800 ]]> 𠮷`;
    const [first] = read(writeFeed(ABOUT, [{ ...ENTRY, title }], NOW))
      .filter(({ name }) => name === 'title')
      .slice(1);
    expect(first?.text).toBe(`<script>&"' ]]> 𠮷`);
  });
});
