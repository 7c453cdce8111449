import { isArticle, type Numbering, nameOf, numberingOf, withWithin } from './name-parts.ts';
import { outlineOf, type Part } from './outline.ts';
import { endsSentence, type Layout, layoutOf, readLines } from './read-lines.ts';
import { readHead, splitDocuments } from './split-documents.ts';
import type { Article, IntakeDocument, Item, Line } from './types.ts';
import { joinLines } from './wording.ts';

/** What closes a document without a number of its own: to what or from when all of it holds. */
const CLOSING =
  /^(?:本(?:意见|措施|办法|政策|方案|规定|计划|通知)|以上(?:政策|措施|条款)|[^，。]{0,25}享受(?:以上|上述)政策)/u;
const LONGEST_TITLE = 45;

/** Splits the text of a file into documents and these into articles, each with its wording. */
export function splitText(text: string): readonly IntakeDocument[] {
  const lines = readLines(text);
  const layout = layoutOf(lines);
  return splitDocuments(lines).map((document) => splitDocument(document, layout));
}

function splitDocument(lines: readonly Line[], layout: Layout): IntakeDocument {
  const { head, parts } = outlineOf(lines, layout);
  const numbering = numberingOf(parts);
  const articles = parts
    .flatMap(withWithin)
    .filter((part) => isArticle(part, numbering) && hasText(part, layout, numbering))
    .map((part) => articleOf(part, layout, numbering));
  return {
    ...readHead(head),
    lines: [lines[0]?.line ?? 0, lines.at(-1)?.line ?? 0],
    articles: withClosing(articles),
  };
}

/** Whether a part says anything itself, besides heading the articles within it. */
function hasText(part: Part, layout: Layout, numbering: Numbering): boolean {
  const isHeading = part.parts.some((one) => isArticle(one, numbering));
  const { text } = joinLines(part.lines, layout);
  return !isHeading || (text.length > LONGEST_TITLE && endsSentence(text));
}

function articleOf(part: Part, layout: Layout, numbering: Numbering): Article {
  const within = part.parts.filter((one) => !isArticle(one, numbering)).flatMap(withWithin);
  const wording = joinLines(
    [part, ...within].flatMap(({ lines }) => lines),
    layout,
  );
  return {
    name: nameOf(part, numbering),
    title: titleOf(part),
    under: above(part).map(
      ({ marker }) => `${marker.label}${marker.rest === '' ? '' : ' '}${marker.rest}`,
    ),
    wording,
    items: within.map((one): Item => {
      const line = one.lines[0]?.line;
      const at = wording.starts.find((start) => start.line === line)?.at ?? 0;
      return { label: one.marker.label, at };
    }),
  };
}

function above({ parent }: Part): readonly Part[] {
  return parent === null ? [] : [...above(parent), parent];
}

/** What stands before the first full stop, where that is a heading and no sentence. */
function titleOf({ marker, lines }: Part): string | null {
  if (marker.style === 'named') return null;
  const end = marker.rest.indexOf('。');
  const title = end < 0 ? marker.rest : marker.rest.slice(0, end);
  const isAll = end === marker.rest.length - 1 && lines.length === 1;
  if (title === '' || isAll || title.length > LONGEST_TITLE || /[，,；;：]/u.test(title))
    return null;
  return end < 0 && endsSentence(marker.rest) ? null : title;
}

/** The last article, without what holds for all of them: that becomes an article of its own. */
function withClosing(articles: readonly Article[]): readonly Article[] {
  const last = articles.at(-1);
  if (last?.name.includes('附则')) return articles;
  const at = last?.wording.starts.findLast(
    (start) =>
      endsSentence(last.wording.text.slice(0, Math.max(0, start.at - 1))) &&
      last.wording.text[start.at - 1] === '\n' &&
      CLOSING.test(last.wording.text.slice(start.at)),
  )?.at;
  if (last === undefined || at === undefined) return articles;
  const { text, starts } = last.wording;
  const closing: Article = {
    name: '末段',
    title: null,
    under: [],
    wording: {
      text: text.slice(at),
      starts: starts.filter((start) => start.at >= at).map((one) => ({ ...one, at: one.at - at })),
    },
    items: [],
  };
  const kept = { text: text.slice(0, at - 1), starts: starts.filter((start) => start.at < at) };
  return [...articles.slice(0, -1), { ...last, wording: kept }, closing];
}
