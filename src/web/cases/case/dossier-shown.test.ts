import { expect, it } from 'vitest';
import { EMPTY_DOSSIER } from '../../../dossiers/index.ts';
import { dossierShown } from './dossier-shown.ts';

it('dossierShown has the matter with what was filled in about it', () => {
  const answers = { 'record.amount': '300万元', 'record.on': '2022-03-01', 'party.name': '示例' };
  expect(dossierShown(answers, 'r1', 'contract').records).toEqual([
    { id: 'r1', kind: 'contract', amount: '300万元', on: '2022-03-01' },
  ]);
});

it('dossierShown is empty for a claim about the party itself', () => {
  expect(dossierShown({ 'party.name': '示例' }, null, 'party')).toEqual(EMPTY_DOSSIER);
});
