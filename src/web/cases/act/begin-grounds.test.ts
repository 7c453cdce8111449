import { describe, expect, it } from 'vitest';
import { beginGrounds } from './begin-grounds.ts';

const both = (zh: string, en = zh) => ({ zh, en });
const theCase = {
  clause: {
    ...{ clause: 'policy/14a', article: '第十四条' },
    ...{ title: both('首次认定补助'), policy: both('示例文件') },
  },
};
const ground = (why: string, value: string) => ({
  ...{ clause: both('示例文件第十四条'), why: both(why), value: both(value) },
  ...{ source: both('申请表所填'), remedy: both('可另行申报') },
  until: '2022-10-25',
});

describe('the grounds of a refusal begin', () => {
  it('with what is proposed, several of them in one letter', () => {
    const offer = {
      proposed_grounds: [ground('不符合：甲', '甲：否'), ground('不符合：乙', '乙：否')],
    };
    expect(beginGrounds(theCase, offer, 'zh', '2022-10-10')).toEqual({
      clause: '示例文件第十四条',
      value: '不符合：甲；甲：否；不符合：乙；乙：否',
      ...{ source: '申请表所填', remedy: '可另行申报', until: '2022-10-25' },
    });
  });

  it('with the clause and a day alone where the rule does not refuse', () => {
    const begun = {
      clause: '示例文件 第十四条 首次认定补助',
      ...{ value: '', source: '', remedy: null, until: '2022-10-25' },
    };
    expect(beginGrounds(theCase, {}, 'zh', '2022-10-10')).toEqual(begun);
    expect(beginGrounds(theCase, { proposed_grounds: [] }, 'zh', '2022-10-10')).toEqual(begun);
  });
});
