import type { Article, Figure } from '../types.ts';
import { lineAt } from '../wording.ts';
import { namesFor, runsOf } from './distribute.ts';
import { judgeFigure } from './judge-figure.ts';
import { scanFigures } from './scan-figures.ts';

/**
 * Every figure of an article with its place, and what it seems to do there. A proposal: a person
 * reads the wording beside it.
 */
export function proposeFigures({ wording }: Article): readonly Figure[] {
  const { text } = wording;
  return runsOf(text, scanFigures(text)).flatMap((run) => {
    const names = namesFor(text, run);
    const [first] = run;
    return run.map((one, index): Figure => {
      const judged = judgeFigure(one, text);
      // The words that say what a list is stand before the first of it and behind the last.
      const own = first && judged.role === 'other' ? judgeFigure(first, text) : judged;
      return {
        ...{ text: one.text, place: one.place, line: lineAt(wording, one.place[0]) },
        ...{ quantity: one.quantity, ...own, of: names?.[index] ?? null },
      };
    });
  });
}
