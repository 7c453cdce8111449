import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnsweredRecord, Vocabulary } from '../../../rules/view.ts';
import { startSpeaking } from '../../i18n/speak.ts';
import { StillSession } from '../session/provider.tsx';
import { VocabularyContext } from '../vocabulary-context.tsx';
import { RefusedRecords } from './refused-records.tsx';

const VOCABULARY: Vocabulary = {
  party: { id: 'party', label: { zh: '主体', en: 'Party' }, facts: [] },
  kinds: {
    expense: {
      id: 'expense',
      label: { zh: '费用', en: 'Expense' },
      facts: [
        {
          id: 'amount',
          label: { zh: '金额', en: 'Amount' },
          type: { is: 'money', currency: 'CNY' },
        },
        { id: 'first', label: { zh: '首次', en: 'First' }, type: { is: 'boolean' } },
      ],
    },
  },
  lists: {},
};
const RECORDS = [{ id: 'r1', kind: 'expense', amount: '20万元', first: false }];
const ANSWERED: AnsweredRecord = {
  record: 'r1',
  event_on: null,
  validity: 'in_force',
  used: [
    { kind: 'expense', record: 'r1', fact: 'amount', value: '20000000' },
    { kind: 'expense', record: 'r1', fact: 'first', value: false },
  ],
};

function textOf(records: readonly AnsweredRecord[], showValidity: boolean): string {
  const reason = { said: { zh: '不满足：首次', en: 'not met: a first' }, records };
  return renderToStaticMarkup(
    <VocabularyContext value={VOCABULARY}>
      <StillSession dossier={{ party: {}, records: RECORDS, history: [], complete: [] }}>
        <RefusedRecords kind="expense" reason={reason} showValidity={showValidity} />
      </StillSession>
    </VocabularyContext>,
  ).replaceAll(/<[^>]*>/gu, '|');
}

beforeAll(startSpeaking);

describe('the records that a clause refuses', () => {
  it('stand below the reason, each with the values it was refused on', () => {
    const text = textOf([ANSWERED], false).replaceAll(/\|+/gu, '|');
    expect(text).toBe('|不满足：首次|费用 · 20万元|金额 20万元；首次 否|');
  });

  it('show their validity where it differs from one to the other', () => {
    expect(textOf([{ ...ANSWERED, validity: 'expired' }], true)).toContain('已失效');
  });

  it('are not listed where nobody of the kind could have it', () => {
    const text = textOf([{ record: null, event_on: null, validity: 'in_force' }], false);
    expect(text.replaceAll(/\|+/gu, '|')).toBe('|不满足：首次|');
  });
});
