import type { z } from 'zod';
import {
  type Deadline,
  isNotice,
  type Procedure,
  type Stage,
  stageOf,
} from '../../casework/index.ts';
import type { Catalogue } from '../../rules/index.ts';
import type { ListedCase } from '../../store/index.ts';
import { type Day, formatDay, type Message } from '../../values/index.ts';
import type { clauseOfCaseShape, dueShape } from '../shapes/case.ts';
import type { caseLineShape } from '../shapes/case-list.ts';
import { officeOf, placeOf } from './write-event.ts';

/** A clause as cases name it; one that is gone goes by its id. */
export function clauseLine(
  { clauses, policies }: Catalogue,
  id: string,
): z.infer<typeof clauseOfCaseShape> {
  const clause = clauses.find((one) => one.id === id);
  const policy = policies.find((one) => one.id === clause?.policy);
  const itself: Message = { zh: id, en: id };
  return {
    clause: id,
    article: clause?.article ?? '',
    title: clause?.title ?? itself,
    policy: policy?.citedAs ?? itself,
  };
}

/** By when a case is to be done with where it is. */
export function dueLine(
  deadline: Deadline | null,
  stage: Stage | undefined,
): z.infer<typeof dueShape> {
  if (deadline === null) return null;
  const { day, provisional, overdue } = deadline;
  const notice = stage !== undefined && isNotice(stage);
  return { on: formatDay(day), provisional, overdue, notice };
}

type Around = {
  readonly catalogue: Catalogue;
  /** Those of the version in use: what a list calls the places of a case. */
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly today: Day;
};

/** A case in a list. */
export function writeCaseLine(
  line: ListedCase,
  { catalogue, procedures, today }: Around,
): z.infer<typeof caseLineShape> {
  const { names, due, provisional, end } = line;
  const procedure = procedures.get(line.procedure);
  const named = (party: string) => ({ party, name: names.get(party) ?? party });
  const overdue = end === null && due !== null && today > due && !provisional;
  const stage = procedure && stageOf(procedure, line.at);
  const title = procedure?.title ?? { zh: line.procedure, en: line.procedure };
  return {
    ...{ case: line.id, number: line.number, seen: line.seen, example: line.example },
    ...{ call: line.call, clause: clauseLine(catalogue, line.clause), matter: line.matter },
    batch: line.batch,
    procedure: { id: line.procedure, title },
    ...{ files: named(line.files), benefits: named(line.benefits), paid: named(line.paid) },
    ...{ at: placeOf(procedure, line.at), end },
    office: line.office === null ? null : officeOf(procedure, line.office),
    since: formatDay(line.since),
    due: dueLine(due === null ? null : { day: due, provisional, overdue }, stage),
    amount_fen: line.amount === null ? null : String(line.amount),
    updated_at: line.updatedAt.toISOString(),
  };
}
