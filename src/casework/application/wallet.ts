import { type Evidence, type Place, type Statement, standing } from '../../dossiers/index.ts';
import type { Day } from '../../values/index.ts';
import { textOf } from './answer-text.ts';
import { answerTo } from './answers.ts';
import { hasExpired, type Submitted } from './prefill.ts';

/** A submitted application, and the record that it is about. */
export type SubmittedFor = Submitted & { readonly matter: string | null };

/** Where a document was used: the number of a case, and the fields that rest on it. */
export type Use = { readonly number: string; readonly fields: readonly string[] };

/** A document that facts of a dossier rest on. */
export type WalletDocument = Evidence & {
  readonly expired: boolean;
  readonly facts: readonly Place[];
  readonly usedIn: readonly Use[];
};

/** A stored file that was handed in, by its digest. */
export type WalletFile = { readonly digest: string; readonly usedIn: readonly Use[] };

/** The evidence wallet of a party (材料库). */
export type Wallet = {
  readonly documents: readonly WalletDocument[];
  readonly files: readonly WalletFile[];
};

/**
 * Each document behind what stands in a party's dossier, with its issuer and validity, and each file
 * that was handed in; where they were used in its cases. A document was used where an application
 * states the value that rests on it.
 */
export function wallet(
  statements: readonly Statement[],
  submitted: readonly SubmittedFor[],
  day: Day,
): Wallet {
  const documents = new Map<string, { evidence: Evidence; on: Statement[] }>();
  for (const statement of standing(statements)) {
    const { evidence } = statement.source;
    if (!evidence) continue;
    const key = JSON.stringify([
      evidence.title,
      evidence.issuer,
      evidence.number,
      evidence.issuedOn,
    ]);
    const known = documents.get(key);
    const latest = (known?.evidence.validUntil ?? '') > (evidence.validUntil ?? '');
    documents.set(key, {
      evidence: known && latest ? known.evidence : evidence,
      on: [...(known?.on ?? []), statement],
    });
  }
  return {
    documents: [...documents.values()].map(({ evidence, on }) => ({
      ...evidence,
      expired: hasExpired(evidence, day),
      facts: on.map(({ section, entry, fact }) => ({ section, entry, fact })),
      usedIn: usesOf(submitted, (one) => on.flatMap((statement) => statedIn(one, statement))),
    })),
    files: filesOf(submitted),
  };
}

function usesOf(
  submitted: readonly SubmittedFor[],
  fieldsIn: (one: SubmittedFor) => readonly string[],
): Use[] {
  const uses = new Map<string, Set<string>>();
  for (const one of submitted) {
    const fields = fieldsIn(one);
    if (fields.length > 0)
      uses.set(one.number, new Set([...(uses.get(one.number) ?? []), ...fields]));
  }
  return [...uses].map(([number, fields]) => ({ number, fields: [...fields] }));
}

/** The field by which an application states what a statement says, if it does. */
function statedIn({ matter, answers }: SubmittedFor, statement: Statement): string[] {
  const { section, entry, fact, value } = statement;
  if (value === null || (section === 'records' && entry !== matter)) return [];
  const id = `${section === 'party' ? 'party' : 'record'}.${fact}`;
  return answerTo(answers, id) === textOf(value) ? [id] : [];
}

function filesOf(submitted: readonly SubmittedFor[]): WalletFile[] {
  const digests = new Set(
    submitted.flatMap(({ answers }) => materialsIn(answers).flatMap(({ files }) => files)),
  );
  return [...digests].map((digest) => ({
    digest,
    usedIn: usesOf(submitted, ({ answers }) =>
      materialsIn(answers).flatMap(({ id, files }) => (files.includes(digest) ? [id] : [])),
    ),
  }));
}

/** The files of each material of an application, by their digests. */
export function materialsIn(
  answers: SubmittedFor['answers'],
): readonly { readonly id: string; readonly files: readonly string[] }[] {
  return Object.entries(answers)
    .filter(([id]) => id.startsWith('material.'))
    .map(([id, answer]) => ({ id, files: answer.split(',').filter((digest) => digest !== '') }));
}
