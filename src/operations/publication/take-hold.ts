import type { z } from 'zod';
import { addHoldStep, type Hold, lockHolds } from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { tellOfHold } from '../messages/tell-officers.ts';
import { forbidden, notFound, overtaken } from '../refusals.ts';
import type { holdShape } from '../shapes/publication.ts';
import { needPerson } from './need-person.ts';

type StepKind = Hold['steps'][number]['step'];
type HoldState = z.infer<typeof holdShape>['state'];

type Move = {
  readonly step: Exclude<StepKind, 'proposed'>;
  /** The states from which it leads on. */
  readonly from: readonly HoldState[];
  /** Whether it takes somebody else than who took the step before. */
  readonly byAnother: boolean;
  readonly reason?: string;
  readonly document?: string;
};

/**
 * Takes a hold a step on, and lets answers follow. Refused with 409 when it does not stand so any
 * more, with 403 when the same person proposed it.
 */
export async function takeHold(
  context: CityContext,
  id: string,
  { step, from, byAnother, reason = '', document = '' }: Move,
): Promise<{ hold: string }> {
  const { store, inUse } = await context.city();
  const by = needPerson(context);
  await store.write(async (handle) => {
    const hold = (await lockHolds(handle)).find((one) => one.id === id);
    if (hold === undefined) throw notFound(NO_HOLD);
    if (!from.includes(hold.state)) throw overtaken(MOVED_ON);
    if (byAnother && hold.steps.at(-1)?.by.account === by.account) throw forbidden(OWN_PROPOSAL);
    context.note({ subject: hold.subject, detail: { hold: id, step, reason, document } });
    await addHoldStep(handle, id, { step, reason, document, by }, new Date(context.now));
    if (step === 'confirmed') {
      const proposed = { subject: hold.subject, reason: hold.steps[0]?.reason ?? '' };
      await tellOfHold(handle, 'hold_confirmed', proposed, context);
    }
  });
  await inUse.follow();
  return { hold: id };
}

const NO_HOLD = {
  field: 'hold',
  message: { zh: '没有这项暂停', en: 'There is no such hold' },
};
const MOVED_ON = {
  field: 'hold',
  message: {
    zh: '这项暂停的状态已变，请看过再办',
    en: 'The hold does not stand so any more; look at it first',
  },
};
const OWN_PROPOSAL = {
  field: 'hold',
  message: {
    zh: '由您提出的，须由另一人确认；换岗位、替岗或代行也不行',
    en: 'You proposed it: another person confirms it, whatever post you act in',
  },
};
