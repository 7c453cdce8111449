import type { z } from 'zod';
import {
  type Article,
  type Figure,
  findPolicy,
  type IntakeDocument,
  linkArticle,
  proposeClauses,
  proposeFigures,
} from '../../intake/index.ts';
import { type Catalogue, coverageOf } from '../../rules/index.ts';
import type { intakeShape } from '../shapes/intake.ts';

type Described = z.infer<typeof intakeShape>['documents'][number];
type DescribedArticle = Described['articles'][number];

/** The id under which skeletons stand whose policy the catalogue does not have yet. */
const UNNAMED = 'todo-policy';

/**
 * Each document of a file with what the catalogue has of it, and skeletons for the articles that
 * no clause covers and no reason explains.
 * @param named the policy that the text is said to be of, where its number and title do not tell
 */
export function describeDocuments(
  documents: readonly IntakeDocument[],
  catalogue: Catalogue,
  named: string | undefined,
): Described[] {
  const coverage = coverageOf(catalogue).articles;
  return documents.map((document) => {
    const isOnly = documents.length === 1;
    const found = findPolicy(document, catalogue.policies)?.id ?? null;
    const policy = isOnly && named !== undefined ? named : found;
    const lines = coverage.filter((line) => line.document === policy);
    const taken = new Set(idsOf(catalogue, policy));
    const articles = document.articles.map((article) => {
      const link = linkArticle(article, lines);
      const isOpen = !link || (link.clauses.length === 0 && link.reason === null);
      const proposals = isOpen
        ? proposeClauses(article, { policy: policy ?? UNNAMED, lists: listsOf(catalogue), taken })
        : [];
      for (const { id } of proposals) taken.add(id);
      return describeArticle(article, {
        link: link ?? null,
        proposals: proposals.map(({ id, file, text }) => ({
          ...{ id, text, path: `policies/${policy ?? UNNAMED}/${file}` },
        })),
      });
    });
    const { title, number, lines: range } = document;
    return { title, number, lines: range, policy, articles };
  });
}

function idsOf({ clauses }: Catalogue, policy: string | null): readonly string[] {
  return clauses.filter((one) => one.policy === policy).map(({ id }) => id.split('/')[1] ?? '');
}

/** The lists of codes with what each code is called. */
function listsOf({ vocabulary }: Catalogue): readonly Readonly<Record<string, string>>[] {
  return Object.values(vocabulary.lists).map((list) =>
    Object.fromEntries(Object.entries(list).map(([code, { zh }]) => [code, zh])),
  );
}

function describeArticle(
  article: Article,
  found: Pick<DescribedArticle, 'link' | 'proposals'>,
): DescribedArticle {
  const { name, title, under, wording } = article;
  return {
    ...{ name, title, under, line: wording.starts[0]?.line ?? 0, wording: wording.text },
    figures: proposeFigures(article).map(describeFigure),
    ...found,
  };
}

function describeFigure(figure: Figure): DescribedArticle['figures'][number] {
  const { text, place, line, quantity, role, per, atMost, of } = figure;
  const isAmount = quantity.is === 'amount';
  return {
    ...{
      text,
      from: place[0],
      to: place[1],
      line,
      is: quantity.is,
      role,
      per,
      at_most: atMost,
      of,
    },
    low_fen: isAmount ? String(quantity.low) : null,
    high_fen: isAmount ? String(quantity.high) : null,
  };
}
