import { formatDay, parseDay } from '../../values/index.ts';
import { orFail, readWord } from '../clause/read-values.ts';
import type { YamlReader } from '../clause/yaml-reader.ts';
import { REVIEW_KINDS } from '../review.ts';
import type { Demonstration, DemonstrationDraft, DemonstrationReview } from './types.ts';

type Publication = Pick<Demonstration, 'reviews' | 'draft'>;

/** Reads the reviews that are recorded, and the draft that waits for a second person. */
export function readDemonstrationPublication(
  reader: YamlReader,
  {
    policies,
    posts,
  }: { readonly policies: readonly string[]; readonly posts: Demonstration['posts'] },
): Publication {
  const reviews = (reader.attempt(() => reader.get('reviews')?.items) ?? []).flatMap((item) => {
    const review = item.attempt(() => readReview(item, policies));
    return review ? [review] : [];
  });
  const at = reader.get('draft');
  const draft = at?.attempt(() => readDraft(at, posts)) ?? null;
  return { reviews, draft };
}

function readReview(value: YamlReader, policies: readonly string[]): DemonstrationReview {
  value.allow('policy', 'kind', 'number', 'on', 'document');
  const on = value.need('on');
  return {
    policy: readWord(value.need('policy'), policies),
    kind: readWord(value.need('kind'), REVIEW_KINDS),
    number: readMarked(value.need('number')),
    on: formatDay(orFail(on, parseDay(on.text))),
    document: readMarked(value.need('document')),
  };
}

function readDraft(value: YamlReader, posts: Demonstration['posts']): DemonstrationDraft {
  value.allow('file', 'by', 'note', 'replace');
  const officers = posts.filter(({ role }) => role === 'policy_officer').map(({ id }) => id);
  return {
    file: value.need('file').text,
    by: readWord(value.need('by'), officers),
    note: readMarked(value.need('note')),
    replace: value.need('replace').entries.map(({ key, value: by }) => [key, by.text] as const),
  };
}

/** A text that says of itself that it is made up. */
function readMarked(reader: YamlReader): string {
  const { text } = reader;
  return text.includes('示例') ? text : reader.fail(NOT_MARKED);
}

const NOT_MARKED = {
  zh: '虚构的文件须写明“示例”',
  en: 'a made-up document says 示例 of itself',
};
