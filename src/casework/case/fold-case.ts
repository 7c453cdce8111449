import { isEnd } from '../procedure/kinds.ts';
import type { Case } from './case.ts';
import type { Acted, CaseEvent, Opened } from './events.ts';

/**
 * Where a case stands after its events. It asks no procedure: what an action led to was kept with it.
 * @throws RangeError where the first event does not open the case, or a later one does.
 */
export function foldCase(events: readonly CaseEvent[]): Case {
  const [first, ...more] = events;
  if (first?.is !== 'opened') throw new RangeError('a case begins by being opened');
  return more.reduce(applyEvent, begin(first));
}

/** Where a case stands after one event more. */
export function applyEvent(before: Case, event: CaseEvent): Case {
  if (event.is === 'opened') throw new RangeError('a case is opened once');
  if (event.is === 'repinned')
    return { ...before, pins: event.pins, offices: event.offices, lastOn: event.on };
  return applyAction(move(before, event), event);
}

function begin({ id, pins, parties, offices, on, to }: Opened): Case {
  return {
    ...{ id, pins, batch: null, parties, offices, named: {} },
    ...{ at: to, end: null, since: on, lastOn: on, earlier: {} },
    ...{ submissions: [], returned: null, asked: [], scores: [], recused: [] },
    ...{ approved: null, paid: 0, line: null, objections: [], acts: [] },
  };
}

/** What holds for every action: the place, the days, who acted. */
function move(before: Case, event: Acted): Case {
  const { at, since, acts } = before;
  const { to, on, by, duty } = event;
  const account = typeof by === 'string' ? null : by.account;
  const known = acts.some((act) => act.account === account && act.duty === duty);
  const acted = account === null || duty === null || known ? acts : [...acts, { account, duty }];
  const batch = before.batch ?? event.batch ?? null;
  const stayed = { ...before, batch, lastOn: on, acts: acted };
  if (to === at) return stayed;
  const { [at]: spans = [], ...others } = before.earlier;
  const pauses = event.is === 'returned' && event.backTo !== null;
  const earlier = pauses ? { ...others, [at]: [...spans, { from: since, to: on }] } : others;
  return { ...stayed, at: to, end: isEnd(to) ? to : null, since: on, earlier };
}

/** What an action of its kind changes besides. */
function applyAction(moved: Case, event: Acted): Case {
  switch (event.is) {
    case 'submitted': {
      const sources = event.noted?.sources;
      const said = { on: event.on, answers: event.carried.answers };
      const submission = sources === undefined ? said : { ...said, sources };
      const submissions = [...moved.submissions, submission];
      return { ...moved, submissions, returned: null, scores: [] };
    }
    case 'returned': {
      const { corrections } = event.carried;
      const returned = { corrections, backTo: event.backTo };
      return { ...moved, returned, asked: event.backTo === null ? moved.asked : corrections };
    }
    case 'passed':
      return { ...moved, returned: null };
    case 'office_named':
      return { ...moved, named: { ...moved.named, [event.office]: event.carried.office } };
    case 'scored': {
      if (typeof event.by === 'string') return moved;
      const { account } = event.by;
      return { ...moved, scores: [...moved.scores, { account, score: event.carried.score }] };
    }
    case 'recused': {
      if (typeof event.by === 'string') return moved;
      const { account } = event.by;
      const scores = moved.scores.filter((one) => one.account !== account);
      return { ...moved, scores, recused: [...moved.recused, account] };
    }
    case 'approved':
      return { ...moved, approved: event.carried.amount, returned: null };
    case 'published':
      return { ...moved, line: { publication: event.carried.publication, frozen: false } };
    case 'objected': {
      const { receipt, reason } = event.carried;
      const account = typeof event.by === 'string' ? null : event.by.account;
      const objection = { receipt, on: event.on, reason, account, settled: null };
      return freeze({ ...moved, objections: [...moved.objections, objection] }, true);
    }
    case 'objection_rejected':
      return freeze(settle(moved, 'rejected'), false);
    case 'objection_upheld':
      return { ...settle(moved, 'upheld'), line: null };
    case 'objection_upheld_with_change': {
      const { amount, parties } = event.carried.change;
      const approved = amount ?? moved.approved;
      const changed = { ...moved, approved, parties: { ...moved.parties, ...parties } };
      return { ...settle(changed, 'upheld'), line: null };
    }
    case 'paid':
      return { ...moved, paid: moved.paid + event.carried.amount };
    case 'refused':
      return moved.line?.frozen ? settle(moved, 'upheld') : moved;
    case 'notice_ended':
    case 'rechecked':
    case 'withdrawn':
    case 'expired':
      return moved;
  }
}

function freeze(before: Case, frozen: boolean): Case {
  return before.line ? { ...before, line: { ...before.line, frozen } } : before;
}

/** One inquiry settles every objection that is open. */
function settle(before: Case, settled: 'rejected' | 'upheld'): Case {
  const objections = before.objections.map((one) =>
    one.settled === null ? { ...one, settled } : one,
  );
  return { ...before, objections };
}
