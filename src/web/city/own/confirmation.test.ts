import { expect, it } from 'vitest';
import type { KeptStatement } from '../../api/city-queries.ts';
import { confirmationOf } from './confirmation.ts';

const said = (
  sequence: number,
  value: string | null,
  kind: KeptStatement['source']['kind'],
  erased = false,
): KeptStatement => ({
  ...{ sequence, section: 'party', entry: '', fact: 'name', value, masked: false },
  source: { kind, text: '示例', on: '2022-10-10' },
  recorded_at: '2022-10-10T01:00:00.000Z',
  erased_at: erased ? '2022-10-10T02:00:00.000Z' : null,
});

it('tells what an office confirmed from what stands there', () => {
  const entered = said(1, '甲', 'entered');
  const confirmed = said(2, '甲', 'confirmed');
  expect(confirmationOf({ last: entered, earlier: [] }, undefined)).toEqual({ is: 'none' });
  const stands = { last: confirmed, earlier: [entered] };
  expect(confirmationOf(stands, undefined)).toEqual({ is: 'same', by: confirmed });
});

it('keeps the mark where evidence is added, and loses it where the value changes or goes', () => {
  const confirmed = said(2, '甲', 'confirmed');
  const again = { last: said(3, '甲', 'entered'), earlier: [confirmed] };
  expect(confirmationOf(again, undefined)).toEqual({ is: 'same', by: confirmed });
  const changed = { last: said(3, '乙', 'entered'), earlier: [confirmed] };
  expect(confirmationOf(changed, confirmed)).toEqual({ is: 'differs', by: confirmed });
  const gone = { last: said(3, null, 'entered'), earlier: [confirmed] };
  expect(confirmationOf(gone, undefined)).toEqual({ is: 'differs', by: confirmed });
});

it('says nothing of what was erased', () => {
  const erased = said(2, null, 'confirmed', true);
  expect(confirmationOf({ last: erased, earlier: [] }, undefined)).toEqual({ is: 'none' });
});
