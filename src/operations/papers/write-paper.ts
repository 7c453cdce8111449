import type { z } from 'zod';
import type { IssuedPaper } from '../../store/index.ts';
import type { casePaperShape } from '../shapes/papers.ts';

/** An issued paper as the API writes it to who may read it. */
export function writePaper(
  paper: Omit<IssuedPaper, 'call' | 'batch'> & Partial<Pick<IssuedPaper, 'batch'>>,
): z.infer<typeof casePaperShape> {
  const {
    kind,
    number,
    officeName,
    issuedOn,
    withdrawnOn,
    code,
    digest,
    event,
    batch = null,
  } = paper;
  return {
    ...{ kind, number, office: officeName, code, digest, event, batch },
    ...{ issued_on: issuedOn, withdrawn_on: withdrawnOn },
  };
}
