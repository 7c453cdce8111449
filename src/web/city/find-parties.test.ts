import { expect, it } from 'vitest';
import type { PartyLine } from '../api/city-queries.ts';
import { findParties } from './find-parties.ts';

const party = (name: string, credit_code: string | null): PartyLine => ({
  ...{ id: name, name, credit_code, type: 'enterprise', example: true },
  ...{ note: null, role: [], changes: 0, calculations: 0 },
});

it('findParties finds by parts of the name and by the credit code, in any case', () => {
  const parties = [party('示例甲 Robotics', '91210200MA0TEST00X'), party('示例乙', null)];
  const names = (sought: string) => findParties(parties, sought).map(({ name }) => name);
  expect(names('  ')).toEqual(['示例甲 Robotics', '示例乙']);
  expect(names('robot 甲')).toEqual(['示例甲 Robotics']);
  expect(names('ma0test')).toEqual(['示例甲 Robotics']);
  expect(names('丙')).toEqual([]);
});
