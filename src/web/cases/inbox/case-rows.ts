import { formatFen, type Message } from '../../../values/index.ts';
import type { CaseLine } from '../../api/case-queries.ts';

type Words = { readonly provisional: string; readonly overdue: string };

/** A case as a row of a table file, in the order of its headings; amounts in yuan. */
export function rowOfCase(
  line: CaseLine,
  say: (message: Message) => string,
  words: Words,
): readonly string[] {
  const { clause, files, benefits, paid, at, office, due, amount_fen } = line;
  const marks = [due?.overdue && words.overdue, due?.provisional && words.provisional];
  return [
    line.number,
    say(clause.policy),
    clause.article,
    say(clause.title),
    line.matter ?? '',
    files.name,
    benefits.name,
    paid.name,
    say(at.title),
    office === null ? '' : say(office.title),
    line.since,
    due?.on ?? '',
    marks.filter(Boolean).join(' '),
    amount_fen === null ? '' : formatFen(Number(amount_fen)),
    line.batch ?? '',
  ];
}
