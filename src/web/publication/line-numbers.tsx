import type { RefObject } from 'react';
import type { Problem } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';

/** The numbers of the lines, with a mark at those that something is wrong with. */
export function LineNumbers(props: {
  box: RefObject<HTMLDivElement | null>;
  count: number;
  problems: readonly Problem[];
  path: string;
}) {
  const say = useSay();
  const { box, count, problems, path } = props;
  const wrong = new Map<number, string>();
  for (const { file, line, message } of problems) {
    if (line !== undefined && (file === undefined || file === path)) wrong.set(line, say(message));
  }
  return (
    <div className="line-numbers" ref={box} aria-hidden="true">
      {Array.from({ length: count }, (_, place) => place + 1).map((line) => (
        <span
          key={line}
          className={wrong.has(line) ? 'line-number wrong' : 'line-number'}
          title={wrong.get(line)}
        >
          {line}
        </span>
      ))}
    </div>
  );
}
