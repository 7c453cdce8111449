import type { z } from 'zod';
import {
  ACTIONS,
  type Basis,
  ENDS,
  isEnd,
  listSteps,
  type Procedure,
} from '../../casework/index.ts';
import type { Policy } from '../../rules/index.ts';
import type { Message } from '../../values/index.ts';
import type { procedureShape } from '../shapes/procedure.ts';

type Written = z.infer<typeof procedureShape>;

/** A procedure as the API writes it: what each step rests on, and what comes back where. */
export function writeProcedure(
  procedure: Procedure,
  policies: readonly Pick<Policy, 'id' | 'citedAs'>[],
): Written {
  const { id, title, governs, source, parties, offices, batches, stages } = procedure;
  const officeName = (by: string): Message =>
    offices.find((office) => office.id === by)?.title ?? WHO[by] ?? { zh: by, en: by };
  const placeName = (to: string): Message =>
    isEnd(to) ? ENDS[to] : (stages.find((stage) => stage.id === to)?.title ?? { zh: to, en: to });
  const submitting = stages[0].actions.filter(({ does }) => does === 'submit');
  return {
    ...{ procedure: id, title, governs, parties },
    source: source && {
      ...source,
      cited_as: policies.find((policy) => policy.id === source.policy)?.citedAs ?? title,
    },
    offices: offices.map(({ id: office, role, title: name, blind }) => ({
      ...{ office, role, title: name, blind },
    })),
    asks: submitting.flatMap(({ attaches, basis }) =>
      Object.entries(attaches).map(([material, name]) => ({
        ...{ material, title: name, basis: writeBasis(basis) },
      })),
    ),
    batches: batches && {
      ...{ by: batches.by, of: batches.of, basis: writeBasis(batches.basis) },
      files_at: placeName(batches.files),
    },
    steps: listSteps(procedure).map(({ stage, main, ways }) => ({
      ...{ stage: stage.id, main, title: stage.title, office: officeName(stage.office) },
      working_days: stage.days && {
        count: stage.days.count,
        basis: writeBasis(stage.days.basis),
      },
      ways: ways.map(({ action, to, way }) => ({
        ...{ does: ACTIONS[action.does].words, by: officeName(action.by), way },
        ...{ to: to.map(placeName), basis: writeBasis(action.basis) },
      })),
    })),
  };
}

/** What a line of a procedure rests on, as the API writes it. */
export function writeBasis(basis: Basis): Written['asks'][number]['basis'] {
  const { is } = basis;
  return {
    is,
    where: is === 'preset' ? null : basis.where,
    question: is === 'inferred' ? basis.question : null,
  };
}

const WHO: Readonly<Record<string, Message>> = {
  applicant: { zh: '申报单位', en: 'the applicant' },
  anyone: { zh: '任何人', en: 'anyone' },
  system: { zh: '到期自动', en: 'time alone' },
};
