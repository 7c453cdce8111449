import { describe, expect, it } from 'vitest';
import { makeDocx } from '../docx.test-kit.ts';
import { makePdf } from '../pdf.test-kit.ts';
import { readPolicyText } from './read-policy-text.ts';

const read = (name: string, bytes: Uint8Array) => readPolicyText({ name, bytes });
const utf8 = (text: string) => new TextEncoder().encode(text);
/** 示例：给予 in GB 18030. */
const GB = Uint8Array.from([0xca, 0xbe, 0xc0, 0xfd, 0xa3, 0xba, 0xb8, 0xf8, 0xd3, 0xe8]);

async function refusal(name: string, bytes: Uint8Array) {
  const reading = await read(name, bytes);
  const [problem] = reading.ok ? [] : reading.problems;
  return [problem?.message.zh, problem?.expected?.zh];
}

describe('a policy text is read from', () => {
  it('UTF-8, with and without a mark, and GB 18030', async () => {
    expect(await read('示例.txt', utf8('示例：给予'))).toEqual({ ok: true, text: '示例：给予' });
    expect(await read('示例.TXT', utf8('\ufeff示例'))).toEqual({ ok: true, text: '示例' });
    expect(await read('示例.txt', GB)).toEqual({ ok: true, text: '示例：给予' });
  });

  it('.docx, with the numbers that Word counts', async () => {
    const bytes = makeDocx(
      [
        '示例措施',
        { text: ' 甲 & 乙', list: 1, level: 0 },
        { text: '虚构一款', list: 1, level: 1 },
        { text: '虚构二款', list: 1, level: 1 },
        { text: ' 丙', list: 1, level: 0 },
        { text: '又一款', list: 1, level: 1 },
      ],
      '<w:p><w:r><w:t>表</w:t><w:tab/><w:t>格</w:t><w:br/></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>',
    );
    expect(await read('示例.docx', bytes)).toEqual({
      ok: true,
      text: '示例措施\n第一条 甲 & 乙\n1．虚构一款\n2．虚构二款\n第二条 丙\n1．又一款\n表 格\n',
    });
  });

  it('.pdf with a text layer, page by page', async () => {
    const bytes = makePdf([
      ['第一条对虚构的企业给予一次性', '二十万元补助，供练习之用。'],
      ['第二条本措施由虚构的办公室负责解释，供练习。'],
    ]);
    const reading = await read('示例.pdf', bytes);
    expect(reading.ok && reading.text.split('\n')).toEqual([
      '第一条对虚构的企业给予一次性',
      '二十万元补助，供练习之用。',
      '第二条本措施由虚构的办公室负责解释，供练习。',
    ]);
  });
});

describe('a policy text is refused with how to mend it:', () => {
  const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);

  it.each([
    ['a scan', '示例.pdf', makePdf([[], []]), 'PDF 没有文字层（是扫描件）'],
    ['a broken PDF', '示例.pdf', utf8('%PDF-1.4 示例'), '不是完好的 PDF 文件，或太大'],
    ['a password or the old format', '示例.docx', OLE, '文件是旧版 Word 格式，或设了密码'],
    ['the old format', '示例.doc', OLE, '文件是旧版 Word 格式，或设了密码'],
    ['another archive', '示例.docx', utf8('PK\x03\x04'), '不是完好的 .docx 文件，或内容过大'],
    ['another kind', '示例.xlsx', utf8('示例'), '不认识这种文件'],
    ['no text', '示例.txt', Uint8Array.from([0x53, 0, 0x54, 0xff]), '文件的编码无法识别'],
    ['no Chinese', 'sample.txt', utf8('sample'), '文件里没有中文文字'],
    ['too long a text', '示例.txt', utf8('示'.repeat(300_001)), '文字太长'],
    ['too large a file', '示例.txt', new Uint8Array(20_000_001), '文件太大'],
  ])('%s', async (_, name, bytes, message) => {
    const [said, expected] = await refusal(name, bytes);
    expect(said).toBe(message);
    expect(expected).not.toBe('');
  });

  it('entities that a file defines itself', async () => {
    const bytes = makeDocx(['示例'], '<w:p><w:r><w:t>&laugh;</w:t></w:r></w:p>');
    expect((await refusal('示例.docx', bytes))[0]).toBe('不是完好的 .docx 文件，或内容过大');
  });
});
