import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result, Vocabulary } from '../../../rules/view.ts';
import { startSpeaking } from '../../i18n/speak.ts';
import { StillSession } from '../session/provider.tsx';
import { VocabularyContext } from '../vocabulary-context.tsx';
import { SharedCap } from './shared-cap.tsx';

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
      ],
    },
  },
  lists: {},
};
const RECORDS = [
  { id: 'r1', kind: 'expense', amount: '20万元' },
  { id: 'r2', kind: 'expense', amount: '30万元' },
];
const title = { zh: '设备补助', en: 'Support for equipment' };
const RESULT: Result = {
  clause: 'p/1',
  article: '第一条',
  title,
  kind: 'expense',
  record: 'r1',
  event_on: null,
  outcome: 'granted',
  authority: 'up-to',
  validity: 'in_force',
  total: 'up_to',
  reason: null,
  missing: [],
  near_misses: [],
  readings: [],
  low_fen: '0',
  high_fen: '100',
};
const cap = { zh: '累计不超过 10万元', en: 'at most ¥100,000 altogether' };

function textOf(result: Result): string {
  return renderToStaticMarkup(
    <VocabularyContext value={VOCABULARY}>
      <StillSession dossier={{ party: {}, records: RECORDS, history: [], complete: [] }}>
        <SharedCap result={result} />
      </StillSession>
    </VocabularyContext>,
  ).replaceAll(/<[^>]*>/gu, '');
}

beforeAll(startSpeaking);

describe('the line about a shared cap', () => {
  it('names the others by what they are and tells them apart', () => {
    const others = [
      { clause: 'p/1', title, record: 'r2' },
      { clause: 'p/2', title: { zh: '项目补助', en: 'Support for projects' }, record: 'r1' },
    ];
    expect(textOf({ ...RESULT, shared_cap: { cap, with: others } })).toBe(
      '与“费用 · 30万元”、“项目补助 · 20万元”共用上限：累计不超过 10万元，几项不能都按所列给足',
    );
  });

  it('is not there where no cap is shared', () => {
    expect(textOf(RESULT)).toBe('');
  });
});
