import { describe, expect, it } from 'vitest';
import { notForWords } from './not-for.ts';

const reason = { code: 'condition', zh: '不满足：在示例区', en: 'not met: in the zone' } as const;
const condition = (zh: string, en: string, holds: 'yes' | 'no' | 'unknown') => ({
  label: { zh, en },
  holds,
});

describe('notForWords', () => {
  it('names every condition of the document that fails', () => {
    const conditions = [
      condition('在示例区', 'in the zone', 'no'),
      condition('已经上市', 'listed', 'yes'),
      condition('有实验室', 'with a laboratory', 'no'),
    ];
    expect(notForWords({ reason, conditions })).toEqual({
      zh: '不在示例区；不有实验室',
      en: 'not in the zone; not with a laboratory',
    });
  });

  it('gives the reason where no explanation was asked for', () => {
    expect(notForWords({ reason })).toEqual({ zh: '不满足：在示例区', en: 'not met: in the zone' });
  });
});
