import PDFDocument from 'pdfkit';
import type { Paper } from '../casework/index.ts';
import { partsOf } from '../values/index.ts';
import { drawFoot, drawProof, type Proof } from './draw-proof.ts';
import { flow, type Placed } from './flow.ts';
import { type Faces, openFaces } from './fonts.ts';
import { layOutPaper } from './lay-out-paper.ts';
import { type Pen, penFor } from './pen.ts';
import { BOTTOM, COLOURS, HEIGHT, mm, TIGHT, TOP, USUAL, WIDTH } from './sheet.ts';
import { standInForMissing } from './stand-in.ts';

/** Prints a paper in this thread: some 0.2 s for a page, in which nothing else is done. */
export async function printPaper(paper: Paper, proof: Proof): Promise<Uint8Array> {
  const faces = openFaces();
  const set = standInForMissing(paper, (one) => faces.regular.has(one) && faces.bold.has(one));
  const document = openDocument(set, faces);
  const bytes = gather(document);
  const pen = penFor(document, faces);
  const pages = paginate(set, pen);
  for (const [index, placed] of pages.entries()) {
    document.addPage();
    if (set.example) drawSample(document);
    for (const { piece, y } of placed) piece.draw(pen, y);
    if (index === 0) drawProof(pen, proof);
    const { number } = set;
    const at = { number, code: proof.code, page: index + 1, pages: pages.length };
    drawFoot(pen, HEIGHT - mm(18), at);
  }
  document.end();
  return await bytes;
}

/** Sets a paper more closely where that saves a page. */
function paginate(paper: Paper, { widthOf }: Pen): readonly (readonly Placed[])[] {
  const [usual, tight] = [USUAL, TIGHT].map((spacing) =>
    flow(layOutPaper(paper, { ...spacing, widthOf }), TOP, BOTTOM),
  ) as [Placed[][], Placed[][]];
  return tight.length < usual.length ? tight : usual;
}

function openDocument(paper: Paper, { regular, bold }: Faces): InstanceType<typeof PDFDocument> {
  const { year, month, day } = partsOf(paper.on);
  const document = new PDFDocument({
    ...{ subset: 'PDF/A-2b', pdfVersion: '1.7', size: [WIDTH, HEIGHT], margin: 0 },
    ...{ autoFirstPage: false, lang: 'zh-CN', displayTitle: true },
    // None from the start: the library's own is not embedded.
    font: '',
    info: {
      Title: asMetadata(`${paper.title} ${paper.number}`),
      ...(paper.head !== null && { Author: asMetadata(paper.head) }),
      Creator: 'Zhida',
      Producer: 'Zhida',
      // Midnight in China.
      CreationDate: new Date(Date.UTC(year, month - 1, day) - 8 * 3_600_000),
    },
  });
  // The library takes an opened font, too; its types know only of bytes.
  document.registerFont('regular', regular.font as unknown as Uint8Array);
  document.registerFont('bold', bold.font as unknown as Uint8Array);
  return document;
}

/** The library writes these into XML as they are. */
function asMetadata(text: string): string {
  const wide: Readonly<Record<string, string>> = { '&': '＆', '<': '＜', '>': '＞' };
  return text.replaceAll(/[&<>]/gu, (one) => wide[one] ?? '');
}

function gather(document: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    document.once('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.once('error', reject);
  });
}

/** What is made up says so across the whole page. */
function drawSample(document: InstanceType<typeof PDFDocument>): void {
  const size = 190;
  document.save().rotate(-45, { origin: [WIDTH / 2, HEIGHT / 2] });
  document.font('bold').fontSize(size).fillColor(COLOURS.sample);
  const at = { lineBreak: false, baseline: 'alphabetic' } as const;
  document.text('示例', WIDTH / 2 - size, HEIGHT / 2 + size * 0.36, at).restore();
}
