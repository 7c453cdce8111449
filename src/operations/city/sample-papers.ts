import { createHash } from 'node:crypto';
import { type SamplePaper, samplePapers } from '../../casework/index.ts';
import { PAPER_CODE, typedCode } from '../../values/index.ts';
import type { OpenCatalogue } from '../opened.ts';
import { sampleCasesOf } from './sample-cases.ts';

/** A paper of a sample case, with the code that it has in a house of this address. */
export type PlannedPaper = SamplePaper & { readonly code: string };

/**
 * The papers that were made out in the sample cases. Their codes follow from what they are, so that
 * a printed one is found again after a reset; all of it is made up and nothing rests on guessing.
 */
export function samplePapersOf(
  opened: OpenCatalogue,
  { version, address }: { readonly version: number; readonly address: string | undefined },
): PlannedPaper[] {
  const { calendar } = opened.catalogue;
  const { cases } = sampleCasesOf(opened, version);
  const wording = createHash('sha256');
  for (const { path, text } of opened.files) if (path.startsWith('papers/')) wording.update(text);
  const words = wording.digest('hex');
  return cases.flatMap((one) => {
    const procedure = opened.procedures.get(one.folded.pins.procedure.id);
    const papers = procedure === undefined ? [] : samplePapers(one, procedure, calendar);
    return papers.map((paper) => {
      const of = [one.id, paper.kind, paper.event, paper.at, address ?? '', words].join(' ');
      const drawn = createHash('sha256').update(of).digest().subarray(0, PAPER_CODE.drawn);
      return { ...paper, code: typedCode(PAPER_CODE, drawn) };
    });
  });
}
