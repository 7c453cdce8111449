import { describe, expect, it } from 'vitest';
import { readCity } from '../../rules/catalogue-files.test-kit.ts';
import { type Column, formatDayIn, parseDay } from '../../values/index.ts';
import { shipped } from '../cases.test-kit.ts';
import {
  type Call,
  type CallText,
  callState,
  changesOfCall,
  checkCall,
  daysLeft,
} from '../index.ts';

const { catalogue } = readCity();

function day(text: string): number {
  const read = parseDay(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}

const TODAY = day('2022-10-10');
const around = {
  ...{ procedures: shipped.procedures, policies: catalogue.policies, clauses: catalogue.clauses },
  parties: new Map([
    ['bureau', { name: '示例局', roles: ['department'] as const }],
    ['committee', { name: '示例管委会', roles: ['committee'] as const }],
    ['finance', { name: '示例财政局', roles: ['finance', 'department'] as const }],
  ]),
};
const CALL: Call = {
  ...{ id: 'one', title: '示例通知', number: null, department: 'bureau' },
  clauses: ['dalian-2017-52/14a'],
  procedure: 'municipal-department',
  offices: { department: ['bureau'], committee: ['committee'], finance: ['finance'] },
  window: { from: day('2022-10-01'), to: day('2022-10-31') },
  eventPeriod: { from: day('2021-01-01'), to: day('2021-12-31') },
  ...{ materials: [], quota: null, fund: null, contact: null },
};

const column = (id: string, title: string): Column => ({
  ...{ id, title, type: 'text', required: true, once: false },
});

const fieldsOf = (changed: Partial<Call>, was: Call | null = null) =>
  checkCall({ ...CALL, ...changed }, around, TODAY, was).map(({ field }) => field);

describe('checking a call', () => {
  it('finds nothing against one that asks for no materials and leaves open what may be', () => {
    expect(checkCall(CALL, around, TODAY)).toEqual([]);
    expect(fieldsOf({ eventPeriod: null })).toEqual([]);
  });

  it.each<[string, Partial<Call>, readonly string[]]>([
    ['no title', { title: '' }, ['title']],
    ['no clause', { clauses: [] }, ['clauses']],
    ['an unknown clause', { clauses: ['dalian-2017-52/99'] }, ['clauses[0]']],
    ['a clause twice', { clauses: ['dalian-2017-52/14a', 'dalian-2017-52/14a'] }, ['clauses[1]']],
    [
      'a clause that is not in force in the event period',
      { eventPeriod: { from: day('2023-01-01'), to: day('2023-12-31') } },
      ['clauses[0]'],
    ],
    [
      'a window and an event period that run backwards',
      {
        window: { from: day('2022-11-30'), to: day('2022-11-01') },
        eventPeriod: { from: day('2022-01-02'), to: day('2022-01-01') },
      },
      ['event_period.to', 'window.to'],
    ],
    [
      'a window that is over',
      { window: { from: day('2022-09-01'), to: day('2022-10-09') } },
      ['window.to'],
    ],
    ['no procedure', { procedure: '' }, ['procedure']],
    ['an unknown procedure', { procedure: 'none' }, ['procedure']],
    [
      'a procedure of another document',
      {
        procedure: 'gaoxin-alliance-services',
        offices: { bureau: ['bureau'], committee: ['committee'], finance: ['finance'] },
      },
      ['procedure', 'offices.alliance'],
    ],
    [
      'offices that are nobody, unknown, of another role, twice, or none of the procedure',
      {
        offices: {
          department: [],
          committee: ['committee', 'nobody', 'committee'],
          finance: ['bureau'],
          experts: ['bureau'],
        },
      },
      [
        'offices.department',
        'offices.committee[1]',
        'offices.committee[2]',
        'offices.finance[0]',
        'offices.experts',
      ],
    ],
    ['a department that is none', { department: 'committee' }, ['department']],
    [
      'materials without a name, or twice',
      {
        materials: [
          { id: 'a', title: '证书', required: true, note: null },
          { id: 'b', title: '', required: true, note: null },
          { id: 'c', title: '证书', required: false, note: null },
        ],
      },
      ['materials[1].title', 'materials[2].title'],
    ],
    [
      'lists without columns, with too many, or with columns that are none',
      {
        materials: [
          { id: 'a', title: '发票', required: true, note: null, rows: [] },
          {
            ...{ id: 'b', title: '设备', required: true, note: null },
            rows: Array.from({ length: 9 }, (_, place) => column(`c${place}`, `列${place}`)),
          },
          {
            ...{ id: 'c', title: '人员', required: true, note: null },
            rows: [
              column('c1', ''),
              column('c2', '姓名'),
              column('c2', '工号'),
              { ...column('c3', '姓名'), type: 'money', once: true },
            ],
          },
        ],
      },
      [
        'materials[0].rows',
        'materials[1].rows',
        'materials[2].rows[0].title',
        'materials[2].rows[2].title',
        'materials[2].rows[3].title',
        'materials[2].rows[3].once',
      ],
    ],
    [
      'a quota and a fund of nothing',
      { quota: 0, fund: { name: '专项', amount: 0 } },
      ['quota', 'fund.amount'],
    ],
  ])('finds %s, and says where', (_, changed, fields) => {
    expect(fieldsOf(changed)).toEqual(fields);
    for (const { message } of checkCall({ ...CALL, ...changed }, around, TODAY)) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).toMatch(/[a-z]/u);
    }
  });

  it('says in both languages until when a clause holds', () => {
    const [problem] = checkCall(
      { ...CALL, eventPeriod: { from: day('2023-01-01'), to: day('2023-12-31') } },
      around,
      TODAY,
    );
    const last = day('2022-12-31');
    expect(problem?.message.zh).toContain(formatDayIn(last, 'zh'));
    expect(problem?.message.zh).toContain('大政发〔2017〕52号');
    expect(problem?.message.en).toContain(formatDayIn(last, 'en'));
  });

  it('lets an amendment leave a window that is over, but set none', () => {
    const over = { ...CALL, window: { from: day('2022-08-01'), to: day('2022-08-31') } };
    expect(fieldsOf({ window: over.window }, over)).toEqual([]);
    expect(fieldsOf({ window: { ...over.window, to: over.window.to + 1 } }, over)).toEqual([
      'window.to',
    ]);
  });
});

describe('a call on a day', () => {
  const published = { ...CALL, publishedOn: day('2022-09-20') };

  it.each([
    ['2022-09-19', 'unpublished', null],
    ['2022-09-20', 'upcoming', null],
    ['2022-09-30', 'upcoming', null],
    ['2022-10-01', 'open', 30],
    ['2022-10-31', 'open', 0],
    ['2022-11-01', 'closed', null],
  ])('on %s is %s, with %s days left', (on, state, left) => {
    expect(callState(published, day(on))).toBe(state);
    expect(daysLeft(published, day(on))).toBe(left);
  });

  it('is unpublished until it is published, whatever its window says', () => {
    expect(callState({ ...CALL, publishedOn: null }, TODAY)).toBe('unpublished');
  });
});

describe('what an amendment changes', () => {
  const { id, department, ...text } = CALL;

  it('is told by its parts, whatever the order of keys', () => {
    const longer: CallText = { ...text, window: { ...text.window, to: day('2022-11-30') } };
    expect(changesOfCall(text, longer)).toEqual(['window']);
    const { finance = [], ...others } = text.offices;
    const reordered = Object.fromEntries([['finance', finance], ...Object.entries(others)]);
    expect(changesOfCall(text, { ...text, offices: reordered })).toEqual([]);
  });
});
