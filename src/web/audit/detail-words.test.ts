import { expect, it } from 'vitest';
import { detailWords } from './detail-words.ts';

it('detailWords writes the detail of an entry on one line', () => {
  expect(detailWords({ reason: '出差', scopes: ['dossier'], revision: 3, to: null })).toBe(
    'reason: 出差; scopes: ["dossier"]; revision: 3; to: null',
  );
  expect(detailWords({})).toBe('');
  expect(detailWords(undefined)).toBe('');
});
