import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Block, PAPER_KIND_NAMES, type Paper } from '../casework/index.ts';
import { makeOut, samplesOf } from '../casework/papers.test-kit.ts';
import { print } from './index.ts';
import { startPress } from './press.ts';
import { printPaper } from './print-paper.ts';

const PROOF = { code: 'K7QF-2M9X-8C4T', address: 'https://zhida.example/verify' };
/** With lines for several pages. */
const LINES = 40;
const samples = samplesOf(LINES);

/** The text of each page without spaces; runs of type have them where there are none in the text. */
async function readPages(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocumentProxy(bytes.slice());
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const page = await document.getPage(index + 1);
    const { items } = await page.getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return (await Promise.all(pages)).map((text) => text.replaceAll(/\s/gu, ''));
}

function textsOf(block: Block): readonly string[] {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'signatures':
      return block.places;
    case 'seal':
      return [block.office, block.day];
  }
}

describe.each(PAPER_KIND_NAMES)('%s, printed', (kind) => {
  let paper: Paper;
  let bytes: Uint8Array;
  let raw: string;
  let pages: readonly string[];
  beforeAll(async () => {
    paper = makeOut(samples[kind]);
    bytes = await printPaper(paper, PROOF);
    raw = Buffer.from(bytes).toString('latin1');
    pages = await readPages(bytes);
    const { LOOK } = process.env;
    if (LOOK !== undefined) writeFileSync(join(LOOK, `${kind}.pdf`), bytes);
  });

  it('can be read as text: every word of it, in Chinese and in its order', () => {
    const around = [PROOF.code, '扫码，或在下列网址输入核验码核对', PROOF.address].join('');
    const text = pages
      .map((page, index) =>
        page
          .replace(/^示例/u, '')
          .replace(`核验码${around}`, '')
          .replace(`${paper.number}第${index + 1}页共${pages.length}页核验码${PROOF.code}`, ''),
      )
      .join('');
    const said = [paper.title, paper.number, ...paper.blocks.flatMap(textsOf)];
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((one) => !text.includes(one.replaceAll(/\s/gu, '')))).toEqual([]);
    expect(text).not.toContain('核验码');
  });

  it('has its number, its page and its code on every page, and says that it is made up', () => {
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`第${index + 1}页共${pages.length}页`);
      expect(page).toContain(paper.number);
      expect(page).toContain(`核验码${PROOF.code}`);
      expect(page.startsWith('示例')).toBe(true);
    }
    expect(pages[0]).toContain(PROOF.address);
  });

  it('holds what PDF/A-2b asks for, as far as we can tell without a validator', () => {
    expect(raw).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}/u);
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(raw).toMatch(/\/S \/GTS_PDFA1/u);
    expect(raw).toMatch(/\/DestOutputProfile \d+ 0 R/u);
    expect(raw).toMatch(/\/ID \[<[0-9a-f]+> <[0-9a-f]+>\]/u);
    expect(raw).toMatch(/\/Type \/Metadata\s+\/Subtype \/XML/u);
    const forbidden =
      /\/(Encrypt|JavaScript|JS|OpenAction|AA|Launch|EmbeddedFiles|LZWDecode|SMask|XFA|AcroForm|Type1|TransferFunction)\b|\/(ca|CA) /u;
    expect(raw.replaceAll(/stream\r?\n.*?endstream/gsu, '')).not.toMatch(forbidden);
  });

  it('has its type embedded, as a part with a name of its own', () => {
    const fonts = [...raw.matchAll(/\/BaseFont \/([A-Z]{6})\+NotoSerifSC-(Regular|Bold)/gu)];
    expect(new Set(fonts.map(([, , weight]) => weight))).toEqual(new Set(['Regular', 'Bold']));
    expect(new Set(fonts.map(([, tag]) => tag)).size).toBe(2);
    const descriptors = raw.match(/\/Type \/FontDescriptor/gu)?.length;
    expect(descriptors).toBe(2);
    expect(raw.match(/\/FontFile2 \d+ 0 R/gu)?.length).toBe(descriptors);
    expect(raw.match(/\/CIDToGIDMap \/Identity/gu)?.length).toBe(descriptors);
    expect(raw.match(/\/ToUnicode \d+ 0 R/gu)?.length).toBe(descriptors);
    expect(raw).not.toContain('/CIDSet');
    expect(bytes.length).toBeLessThan(250_000);
  });

  it('says the same of itself in both places where a PDF does', async () => {
    const document = await getDocumentProxy(bytes.slice());
    const { info, metadata } = await document.getMetadata();
    const { Title, Author, Creator, CreationDate } = info as Readonly<Record<string, string>>;
    expect(Author ?? null).toBe(paper.head);
    expect(metadata?.get('dc:creator') ?? null).toEqual(paper.head && [paper.head]);
    expect(Title).toContain(paper.title);
    expect(metadata?.get('dc:title')).toBe(Title);
    expect(metadata?.get('xmp:creatortool')).toBe(Creator);
    expect(CreationDate).toBe('D:20221009160000Z');
    expect(metadata?.get('xmp:createdate')).toBe('2022-10-09T16:00:00Z');
  });
});

describe('printing', () => {
  const paper = makeOut(samples.finance_letter);
  const digest = async (one: Paper, code = PROOF.code) =>
    createHash('sha256')
      .update(await printPaper(one, { ...PROOF, code }))
      .digest('hex');

  it('gives the same bytes for the same paper, and others for another', async () => {
    const first = await digest(paper);
    expect(await digest(structuredClone(paper))).toBe(first);
    const aside = await print(paper, PROOF);
    expect(createHash('sha256').update(aside).digest('hex')).toBe(first);
    expect(await digest({ ...paper, on: paper.on + 1 })).not.toBe(first);
    expect(await digest(paper, 'K7QF-2M9X-8C4V')).not.toBe(first);
  });

  it('goes on after a paper that cannot be printed, and starts a thread for one that ended', async () => {
    const broken = { ...paper, blocks: null } as unknown as Paper;
    await expect(print(broken, PROOF)).rejects.toThrow();
    const expected = await digest(paper);
    for (const bytes of await Promise.all([1, 2, 3].map(() => print(paper, PROOF))))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(expected);
    const press = startPress();
    expect((await press.print(paper, PROOF)).length).toBeGreaterThan(0);
    expect(press.hasEnded()).toBe(false);
    press.stop();
    await expect.poll(press.hasEnded).toBe(true);
  });

  it('repeats the head of a table on every page that it goes on to, and sums it up once', async () => {
    const pages = await readPages(await printPaper(paper, PROOF));
    const withLines = pages.filter(
      (page) => page.includes('智能装备') || page.includes('科技服务'),
    );
    expect(withLines.length).toBeGreaterThan(2);
    for (const page of withLines) expect(page).toContain('序号案件编号');
    expect(pages.filter((page) => page.includes('合计（大写）'))).toHaveLength(1);
    const numbers = paper.blocks.flatMap((block) => (block.is === 'table' ? block.rows : []));
    expect(numbers).toHaveLength(LINES);
  });

  it('names a character that it has no type for, in the order in which they are read', async () => {
    const strange = { ...samples.refusal, office: '示例𠮷局' };
    const fields = { ...strange.fields, applicant: '示例😀公司 & <b>' };
    const [page = ''] = await readPages(await printPaper(makeOut({ ...strange, fields }), PROOF));
    expect(page).toContain('示例〓局');
    expect(page).toContain('示例〓公司&<b>：');
    expect(page).toMatch(/字库所缺的字：U\+20BB7、U\+1F600、U\+20BB7。/u);
  });

  it('takes a name with the signs of XML, a text of pages and one without a place to break', async () => {
    const odd = { ...paper, title: '关于<b>&“甲”的函', example: false };
    const long = '甲乙丙丁，'.repeat(2_000);
    const blocks: Block[] = [
      { is: 'paragraph', text: long },
      { is: 'facts', rows: [{ label: '一'.repeat(60), value: 'x'.repeat(5_000) }] },
      {
        is: 'table',
        columns: Array.from({ length: 7 }, () => ({ title: '长'.repeat(30), align: 'left' })),
        rows: [Array.from({ length: 7 }, () => long.slice(0, 3_000))],
        total: null,
      },
    ];
    const bytes = await printPaper({ ...odd, blocks }, PROOF);
    const pages = await readPages(bytes);
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.join('').match(/甲/gu)?.length).toBeGreaterThan(2_000 + 7 * 600 - 1);
    expect(Buffer.from(bytes).toString('utf8')).toContain('关于＜b＞＆“甲”的函');
  });
});
