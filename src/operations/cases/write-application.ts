import type { z } from 'zod';
import { APPLICANT, type Case, changesOf } from '../../casework/index.ts';
import type { Catalogue } from '../../rules/index.ts';
import type { ApplicationDraft } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import type { applicationShape } from '../shapes/application.ts';
import type { caseShape } from '../shapes/case.ts';
import type { Application } from './application.ts';
import { type AnswerReader, maskAnswers, needlessIn } from './mask-answers.ts';
import { applies } from './write-event.ts';

type Written = Pick<z.infer<typeof caseShape>, 'application' | 'changes' | 'rule'>;

/**
 * The application of a case as a reader may see it: for who applies, while it is with them, the
 * draft, begun with what is known; for others, and afterwards, what was submitted last. Then what is
 * known of a field is told only where it is what was submitted.
 */
export function writeApplication(
  theCase: Case,
  of: {
    readonly application: Application | null;
    readonly draft: ApplicationDraft | undefined;
    readonly catalogue: Catalogue;
    /** Whether the case waits for who applies. */
    readonly office: string | null;
  },
  reader: AnswerReader,
): Written {
  const { application, draft, catalogue, office } = of;
  const form = application?.form ?? null;
  const editable = office === APPLICANT && applies(reader.standing);
  const last = theCase.submissions.at(-1);
  const known = application ? Object.entries(application.known) : [];
  const begun = Object.fromEntries(known.map(([field, { value }]) => [field, value]));
  const answers = editable ? (draft?.answers ?? last?.answers ?? begun) : (last?.answers ?? {});
  const needless = needlessIn({ vocabulary: catalogue.vocabulary, form }, reader);
  const shown = maskAnswers(answers, needless);
  const written: z.infer<typeof applicationShape> = {
    fields: (form?.fields ?? []).map((field) => ({
      ...field,
      required: field.required || isRegistered(application?.known[field.id]),
    })),
    ...shown,
    known: known
      .filter(([field, { value }]) => editable || answers[field] === value)
      .filter(([field]) => needless(field) === undefined)
      .map(([field, { value, words, source, confirmed, expired }]) => ({
        ...{ field, value, source: words, on: source.on, confirmed, expired },
      })),
    revision: editable ? (draft?.revision ?? null) : null,
    saved_at: editable ? (draft?.savedAt.toISOString() ?? null) : null,
    submitted_on: last ? formatDay(last.on) : null,
    submitted: editable ? (last?.answers ?? null) : null,
    editable,
  };
  const rule = Object.keys(answers).length === 0 ? null : (application?.rule(answers) ?? null);
  return { application: written, changes: writeChanges(theCase, needless), rule };
}

/** What the register knows must agree with it, and is never left out. */
function isRegistered(known: Application['known'][string] | undefined): boolean {
  return known?.source.kind === 'registered';
}

function writeChanges(theCase: Case, needless: ReturnType<typeof needlessIn>) {
  return changesOf(theCase).map(({ field, before, after }) => {
    const shown = (value: string | null) =>
      value === null ? null : (maskAnswers({ [field]: value }, needless).answers[field] ?? null);
    return { field, before: shown(before), after: shown(after) };
  });
}
