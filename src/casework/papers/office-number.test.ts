import { describe, expect, it } from 'vitest';
import { readOfficeNumber } from './office-number.ts';

const read = (text: string) => {
  const found = readOfficeNumber(text, 2022);
  return found.ok ? found.value : found.message.zh;
};

describe("an office's own number", () => {
  it.each([
    '示例科函〔2022〕12号',
    '示例科函[2022]12号',
    '示例科函（2022）12号',
    ' 示例科函 【２０２２】 １２ 号 ',
  ])('is read in its one way of writing: %s', (text) => {
    expect(read(text)).toBe('示例科函〔2022〕12号');
  });

  it.each([
    ['示例科函〔22〕12号', '看不出是文号：应为机关代字、〔四位年份〕、序号和“号”'],
    ['示例科函2022-12', '看不出是文号：应为机关代字、〔四位年份〕、序号和“号”'],
    ['〔2022〕12号', '看不出是文号：应为机关代字、〔四位年份〕、序号和“号”'],
    ['示例科函〔2022〕号', '看不出是文号：应为机关代字、〔四位年份〕、序号和“号”'],
    ['', '看不出是文号：应为机关代字、〔四位年份〕、序号和“号”'],
    ['示例科函〔2022〕第12号', '文号的序号前不加“第”'],
    ['示例科函〔2022〕012号', '文号的序号不编虚位（1 不写成 01）'],
    ['示例科函〔2023〕12号', '文号的年份在今天之后'],
  ])('%s is refused, with what is wrong: %s', (text, why) => {
    expect(read(text)).toBe(why);
  });

  it('is refused with an example of how it is written', () => {
    const found = readOfficeNumber('12号', 2022);
    expect(found.ok ? '' : found.expected.zh).toContain('示例科函〔年份〕12号');
  });
});
