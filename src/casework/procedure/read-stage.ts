import { readMessage, readWord, type YamlReader } from '../../rules/index.ts';
import { DUTY_NAMES } from './kinds.ts';
import { type Around, readAction } from './read-action.ts';
import { readBasis } from './read-basis.ts';
import { readWholeNumber } from './read-number.ts';
import { type Action, APPLICANT, type Stage } from './types.ts';

/** Where each line of a procedure stands, for the problems that the check finds in it. */
export type Places = Map<Stage | Action | 'batches', YamlReader>;

/** Reads one stage; what is wrong with one action does not keep the others from being read. */
export function readStage(
  id: string,
  reader: YamlReader,
  around: Omit<Around, 'office' | 'duty'>,
  places: Places,
): Stage {
  reader.allow('title', 'office', 'duty', 'working days', 'actions');
  const { offices, articles } = around;
  const office = readWord(reader.need('office'), [APPLICANT, ...offices]);
  const written = reader.get('duty');
  const duty = written ? readWord(written, DUTY_NAMES) : null;
  const days = reader.get('working days');
  days?.allow('count', 'basis');
  const listed = reader.need('actions');
  if (!listed.isList) listed.fail(NO_ACTIONS, { zh: '- { does: … }', en: '- { does: … }' });
  const actions = listed.items.flatMap((item) => {
    const action = item.attempt(() => readAction(item, { ...around, office, duty }));
    if (action === undefined) return [];
    places.set(action, item);
    return [action];
  });
  const stage: Stage = {
    id,
    title: readMessage(reader.need('title')),
    office,
    days: days
      ? {
          count: readWholeNumber(days.need('count')),
          basis: readBasis(days.need('basis'), articles, []),
        }
      : null,
    actions,
  };
  places.set(stage, reader);
  return stage;
}

const NO_ACTIONS = { zh: '应逐项列出动作', en: 'the actions are a list' };
