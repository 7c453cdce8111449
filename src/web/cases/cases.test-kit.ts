import type { CaseLine } from '../api/case-queries.ts';

const party = (name: string) => ({ party: name, name });

/** A case in a list, as an office has it; `change` says otherwise. */
export function caseLine(change: Partial<CaseLine> = {}): CaseLine {
  return {
    case: '00000000-0000-4000-8000-000000000001',
    number: '2022-000001',
    seen: 2,
    example: true,
    call: 'call',
    clause: {
      clause: 'p/1',
      article: '第一条',
      title: { zh: '示例补助', en: 'Sample subsidy' },
      policy: { zh: '示例政策', en: 'Sample policy' },
    },
    procedure: { id: 'procedure', title: { zh: '示例程序', en: 'Sample procedure' } },
    ...{ matter: null, batch: null },
    files: party('示例机构'),
    benefits: party('示例企业'),
    paid: party('示例企业'),
    at: { id: 'review', title: { zh: '审查', en: 'review' } },
    end: null,
    office: { id: 'bureau', title: { zh: '主管部门', en: 'the department' } },
    since: '2022-10-08',
    due: { on: '2022-10-12', provisional: false, overdue: false, notice: false },
    amount_fen: null,
    updated_at: '2022-10-08T01:00:00.000Z',
    ...change,
  };
}
