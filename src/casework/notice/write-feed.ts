import { type Day, formatDay } from '../../values/index.ts';

/** Something in a feed. */
export type FeedEntry = {
  /** A UUID. */
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** The page of it, from the root of the site. */
  readonly path: string;
  /** When it was published, and when anything of it last changed, by the clocks of China. */
  readonly published: { readonly on: Day; readonly time: string };
  readonly updatedOn: Day;
  readonly lines: readonly string[];
};

/**
 * Writes entries as an Atom feed (RFC 4287). Its addresses are relative to that of the feed, which
 * the reader knows.
 */
export function writeFeed(
  about: { readonly id: string; readonly title: string; readonly path: string },
  entries: readonly FeedEntry[],
  /** For a feed without entries: an ISO moment. */
  now: string,
): string {
  const updated = entries.map(updatedOf).toSorted().at(-1) ?? now;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${escaped(about.id)}</id>`,
    `<title>${escaped(about.title)}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(about.path)}"/>`,
    ...entries.map(writeEntry),
    '</feed>',
    '',
  ].join('\n');
}

function writeEntry(entry: FeedEntry): string {
  const { id, title, author, path, published, lines } = entry;
  return [
    '<entry>',
    `<id>urn:uuid:${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<author><name>${escaped(author)}</name></author>`,
    `<published>${momentOf(published.on, published.time)}</published>`,
    `<updated>${updatedOf(entry)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escaped(path)}"/>`,
    `<summary>${escaped(lines.join('\n'))}</summary>`,
    '</entry>',
  ].join('\n');
}

function updatedOf({ published, updatedOn }: FeedEntry): string {
  return updatedOn > published.on
    ? momentOf(updatedOn, '00:00')
    : momentOf(published.on, published.time);
}

const momentOf = (on: Day, time: string): string => `${formatDay(on)}T${time}:00+08:00`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML: its marks escaped, what XML cannot hold left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/gu, (mark) => ENTITIES[mark] ?? mark);
}
