import { describe, expect, it } from 'vitest';
import type { Article, Figure } from '../types.ts';
import { proposeFigures } from './propose-figures.ts';

const article = (text: string): Article => ({
  name: '第一条',
  title: null,
  under: [],
  wording: { text, starts: [{ at: 0, line: 3 }] },
  items: [],
});
const figures = (text: string) => proposeFigures(article(text));
const short = ({ text, role, atMost, per, of }: Figure) =>
  `${text} ${role}${atMost ? ' ≤' : ''}${per ? ` ${per}` : ''}${of ? ` @${of}` : ''}`;

describe('figures of an article', () => {
  it.each([
    ['对虚构企业给予20万元补助。', ['20万元 award']],
    ['给予5千元奖励，给予二十万元奖励。', ['5千元 award', '二十万元 award']],
    ['给予最高1.5亿元奖励。', ['1.5亿元 award ≤']],
    ['按合同额的10%给予补助，每项最高不超过100万元。', ['10% award', '100万元 cap ≤ item']],
    ['按贷款额的3%-5%给予补贴，单家每年补贴不超过50万元。', ['3%-5% award', '50万元 cap ≤ year']],
    ['给予10万元到50万元不等的奖励。', ['10万元到50万元 award']],
    ['给予50-200万元补助。', ['50-200万元 award']],
    [
      '按百分之三十给予补助，累计不超过1,000万元。',
      ['百分之三十 award', '1,000万元 cap ≤ lifetime'],
    ],
    ['新区按1:1给予配套支持，由两级按1:1分担。', ['1:1 award', '1:1 share']],
    ['每年给予100万元支持，连续支持三年。', ['100万元 award year', '三年 duration']],
    ['增量部分全部返还。', ['全部 award']],
  ])('%s', (text, expected) => {
    expect(figures(text).map(short)).toEqual(expected);
  });

  it.each([
    ['对投入在1000万元以上的项目给予30%补助。', '1000万元 threshold'],
    ['对不低于500万元的项目给予补助。', '500万元 threshold'],
    ['投资额不超过500万元（含500万元）的，按4%给予奖励。', '500万元 threshold ≤'],
    ['到2030年，虚构收入达到240亿元。', '240亿元 threshold'],
    ['设立规模为10亿元的虚构基金。', '10亿元 other'],
    ['在费用100%扣除的基础上，给予2万元补助。', '100% other'],
    ['按15%的税率缴纳，并给予奖励。', '15% other'],
  ])('%s gives nothing by its first figure', (text, expected) => {
    expect(figures(text).map(short)[0]).toBe(expected);
  });

  it.each([
    [
      '对国家级、省级、市级平台，分别给予500万元、100万元、50万元补助。',
      ['国家级', '省级', '市级'],
    ],
    [
      '对国家、省市认定的平台，分别给予最高100万元、50万元、20万元奖励。',
      ['国家级', '省级', '市级'],
    ],
    ['对国家、省市认定的空间，分别给予最高20、10、10万元奖励。', ['国家级', '省级', '市级']],
    ['获一、二、三等奖的分别给予1万元、5千元、2千元奖励。', ['一等奖', '二等奖', '三等奖']],
    ['对认定的独角兽、瞪羚企业一次性分别给予200万元、50万元补助。', ['独角兽', '瞪羚企业']],
    ['对甲、乙两类分别给予3万元、2万元、1万元。', [null, null, null]],
  ])('%s belongs to its names in turn', (text, expected) => {
    expect(figures(text).map(({ of }) => of)).toEqual(expected);
  });

  it('has its place in the wording and its line in the file', () => {
    const [figure] = figures('对虚构企业给予20万元补助。');
    expect(figure).toMatchObject({
      place: [7, 11],
      line: 3,
      quantity: { is: 'amount', low: 20_000_000, high: 20_000_000, foreign: false },
    });
  });

  it('knows a foreign amount as such, and takes it for no award', () => {
    expect(figures('融资1000万美元以上的，给予300万元补贴。')).toMatchObject([
      { role: 'threshold', quantity: { foreign: true } },
      { role: 'award', quantity: { foreign: false } },
    ]);
  });
});
