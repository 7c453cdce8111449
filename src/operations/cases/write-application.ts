import type { z } from 'zod';
import {
  APPLICANT,
  type Case,
  changesOf,
  type Submission,
  shownAnswer,
} from '../../casework/index.ts';
import type { Catalogue } from '../../rules/index.ts';
import type { ApplicationDraft } from '../../store/index.ts';
import { type Day, formatDay } from '../../values/index.ts';
import type { applicationShape } from '../shapes/application.ts';
import type { caseShape } from '../shapes/case.ts';
import type { Application } from './application.ts';
import { type AnswerReader, maskAnswers, needlessIn } from './mask-answers.ts';
import { submittedSources } from './submitted-sources.ts';

type Written = Pick<z.infer<typeof caseShape>, 'application' | 'changes' | 'rule'>;

/**
 * The application of a case as a reader may see it: for who applies, while it is with them, the
 * draft, begun with what is known; for others, and afterwards, what was submitted last, each value
 * with its source of then, and beside it what the records say otherwise by now.
 */
export function writeApplication(
  theCase: Case,
  of: {
    readonly application: Application | null;
    readonly draft: ApplicationDraft | undefined;
    readonly catalogue: Catalogue;
    /** Whether the case waits for who applies. */
    readonly office: string | null;
    readonly today: Day;
  },
  reader: AnswerReader & {
    /** Whether they may learn what the dossier says by now, which they may not have submitted. */
    readonly knowsDossier: boolean;
    /** Whether a draft is theirs: of who files, and of who benefits. */
    readonly seesDraft: boolean;
  },
): Written {
  const { application, draft, catalogue, office, today } = of;
  const form = application?.form ?? null;
  const editable = office === APPLICANT && reader.seesDraft;
  const last = theCase.submissions.at(-1);
  const known = application && reader.knowsDossier ? Object.entries(application.known) : [];
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
    known: (editable || !last ? known : sourced(last, application))
      .filter(([field]) => needless(field) === undefined)
      .map(([field, { value, words, source, confirmed, expired }]) => ({
        ...{ field, value, source: words, on: source.on, confirmed, expired },
      })),
    otherwise:
      editable || !last || !reader.knowsDossier ? [] : otherwiseNow(last, application, needless),
    revision: editable ? (draft?.revision ?? null) : null,
    saved_at: editable ? (draft?.savedAt.toISOString() ?? null) : null,
    submitted_on: last ? formatDay(last.on) : null,
    submitted: editable ? (last?.answers ?? null) : null,
    editable,
  };
  const isEmpty = Object.keys(answers).length === 0;
  const result = isEmpty || !reader.knowsDossier ? undefined : application?.rule(answers);
  const rule = result === undefined ? null : { as_of: formatDay(today), result };
  return { application: written, changes: writeChanges(theCase, needless), rule };
}

/** What was submitted, with where it came from then. */
function sourced(last: Submission, application: Application | null) {
  const sources = Object.entries(submittedSources(last, application));
  return sources.map(
    ([field, source]) => [field, { ...source, value: last.answers[field] ?? '' }] as const,
  );
}

/** What dossier and register say today of fields that were submitted otherwise; what one entered earlier elsewhere is no record. */
function otherwiseNow(
  { answers }: Submission,
  application: Application | null,
  needless: ReturnType<typeof needlessIn>,
): z.infer<typeof applicationShape>['otherwise'] {
  if (application === null) return [];
  const { form, known } = application;
  return form.fields.flatMap((field) => {
    const { id } = field;
    const now = known[id];
    const answer = answers[id] ?? '';
    if (now === undefined || now.source.kind === 'earlier' || needless(id) !== undefined) return [];
    if (answer === '' || shownAnswer(field, answer).zh === shownAnswer(field, now.value).zh)
      return [];
    return [{ field: id, value: now.value, source: now.words, on: now.source.on }];
  });
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
