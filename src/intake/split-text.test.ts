import { describe, expect, it } from 'vitest';
import { splitText } from './split-text.ts';
import { lineAt } from './wording.ts';

const names = (text: string) =>
  splitText(text).map(({ articles }) => articles.map(({ name }) => name));

const NOTICE = `
示例市人民政府关于印发示例市支持虚构产业若干政策措施的通知
示例发〔2031〕7号
各示例区人民政府：
《示例市支持虚构产业若干政策措施》已经同意，现印发给你们。
示例市人民政府
2031年5月6日
示例市支持虚构产业若干政策措施
第一章 总则
第一条为了练习，制定本措施。
第二条 遵循下列原则：
（一）虚构。
(二) 可改。
第二章 支持
第三条虚构平台补助。对虚构平台给予 20 万
元补助。
第四条 参照
第三条执行。
第三章 附则
第五条 本措施自 2031 年 6 月 1 日起施行。
`;

const WRAPPED = `
- 1 -
        示例区加快虚构金融发展的若干意见

为了练习，本区提出下列意见，供阅读者核对换行与页码的
处理是否正确：

一、建设虚构大厦
以虚构大厦为载体，对入驻的虚构机构，参加虚构比赛获一、
二、三等奖的，分别给予 3万元、2万元、1万元奖励，每家每
年不超过 5 万元。
- 2 -
二、支持虚构上市
对上市的虚构企业给予 30 万元补贴。

以上政策由虚构办公室解释，同一事项从高不重复，虚构的企业
不享受。
`;

describe('a text is split into documents and articles', () => {
  it('knows a document by its number, and takes the title of what a notice issues', () => {
    const [document] = splitText(NOTICE);
    expect(document).toMatchObject({
      title: '示例市支持虚构产业若干政策措施',
      number: '示例发〔2031〕7号',
      lines: [2, 20],
    });
    expect(document?.articles.map(({ name }) => name)).toEqual([
      ...['第一条', '第二条', '第三条', '第四条', '第五条'],
    ]);
  });

  it('joins what a page broke, and leaves a number that is only cited where it is', () => {
    const articles = splitText(NOTICE)[0]?.articles ?? [];
    expect(articles[2]).toMatchObject({
      title: '虚构平台补助',
      under: ['第二章 支持'],
      wording: { text: '第三条虚构平台补助。对虚构平台给予20万元补助。' },
    });
    expect(articles[3]?.wording.text).toBe('第四条参照\n第三条执行。');
    expect(articles[1]?.items.map(({ label }) => label)).toEqual(['（一）', '（二）']);
  });

  it('says on which line of the file a word stands', () => {
    const wording = splitText(NOTICE)[0]?.articles[2]?.wording;
    expect(wording && lineAt(wording, wording.text.indexOf('元补助'))).toBe(16);
    expect(wording && lineAt(wording, 0)).toBe(15);
  });

  it('puts several documents of a file apart', () => {
    const second = NOTICE.replaceAll('虚构产业', '另一产业').replace('7号', '8号');
    expect(splitText(NOTICE + second).map(({ title }) => title)).toEqual([
      '示例市支持虚构产业若干政策措施',
      '示例市支持另一产业若干政策措施',
    ]);
  });

  it('takes no wrapped line for a heading, no page number for text, and the last paragraph apart', () => {
    const [document] = splitText(WRAPPED);
    expect(document?.title).toBe('示例区加快虚构金融发展的若干意见');
    expect(document?.articles.map(({ name }) => name)).toEqual(['一', '二', '末段']);
    expect(document?.articles[0]?.wording.text).toContain('获一、二、三等奖的，分别给予3万元');
    expect(document?.articles[0]?.wording.text).toContain('每家每年不超过5万元。');
    expect(document?.articles[2]?.wording.text).toMatch(/^以上政策由/u);
  });

  it('names an article by the numbers that it needs to be the only one', () => {
    expect(
      names(
        '一、总体\n（一）方向\n虚构方向。\n二、任务\n（一）平台\n1.甲平台。\n2.乙平台。\n（二）人才\n3.丙人才。\n五、附则\n1.解释。',
      ),
    ).toEqual([['一（一）', '二（一）1', '二（一）2', '二（二）3', '五附则1']]);
    expect(
      names('一、总体\n（一）方向。\n二、任务\n（二）平台\n1.甲。\n（三）人才\n2.乙。'),
    ).toEqual([['（一）', '（二）1', '（三）2']]);
  });

  it('counts the items of articles whose numbers run on as articles of their own', () => {
    const text =
      '一、育种\n第一条 认定\n1．甲款。\n2．乙款。\n二、成长\n第二条 平台\n3．丙款。\n附则\n本措施供练习。';
    expect(names(text)).toEqual([['第一条第1款', '第一条第2款', '第二条第3款', '附则']]);
    expect(names('第一条 甲\n1．一项。\n2．二项。\n第二条 乙\n1．一项。')).toEqual([
      ['第一条', '第二条'],
    ]);
  });

  it('begins an excerpt with whatever article comes first', () => {
    expect(names('示例措施\n第六十二条 甲。\n第六十三条 乙。')).toEqual([
      ['第六十二条', '第六十三条'],
    ]);
  });

  it('goes on over a number that was lost, and reads a numbered appendix', () => {
    expect(names('第一条甲。\n第四条乙。\n三、附则\n1.丙。')).toEqual([['第一条', '第四条']]);
    expect(names('一、甲。\n二、附则\n1.丙。\n2.丁。')).toEqual([['一', '二附则1', '二附则2']]);
  });
});
