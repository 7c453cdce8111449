import { describe, expect, it } from 'vitest';
import type { Offer } from '../../api/case-queries.ts';
import { caseLine } from '../cases.test-kit.ts';
import { byStage, offersInCommon } from './offers-in-common.ts';

const offer = (
  does: Offer['does'],
  carries: readonly string[] = [],
  more: Partial<Offer> = {},
) => ({
  ...{ does, carries, attaches: [], to: [], duty: null, refused: null, elsewhere: false },
  title: { zh: does, en: does },
  ...more,
});

describe('offersInCommon', () => {
  it('has each action once, with all that it carries somewhere', () => {
    const found = offersInCommon([
      [offer('return', ['corrections']), offer('pass', ['opinion'])],
      [offer('pass')],
    ]);
    expect(found.map(({ does, carries }) => [does, carries])).toEqual([
      ['pass', ['opinion']],
      ['return', ['corrections']],
    ]);
  });

  it('has none that is each case’s own: refusals, payments, documents', () => {
    const documents = { attaches: [{ id: 'letter', title: { zh: '函', en: 'letter' } }] };
    expect(offersInCommon([[offer('refuse'), offer('pay'), offer('pass', [], documents)]])).toEqual(
      [],
    );
  });
});

it('byStage keeps the cases of each procedure and stage together', () => {
  const other = { id: 'check', title: { zh: '初审', en: 'check' } };
  const lines = [
    caseLine({ case: 'a' }),
    caseLine({ case: 'b' }),
    caseLine({ case: 'c', at: other }),
  ];
  expect(byStage(lines).map((some) => some.map((one) => one.case))).toEqual([['a', 'b'], ['c']]);
});
