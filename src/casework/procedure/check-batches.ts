import { faultOfReading } from './check-actions.ts';
import type { Fault } from './fault.ts';
import { APPLICANT, type Procedure, stageOf } from './types.ts';

/** That batches are filed by an office's `pass`, and that a case is in one before it comes there. */
export function checkBatches(procedure: Procedure): Fault[] {
  const { batches } = procedure;
  if (batches === null) return [];
  const at = 'batches' as const;
  const reading = faultOfReading(batches.basis, batches.of);
  if (reading !== null) return [{ at, ...reading }];
  const stage = stageOf(procedure, batches.files);
  const files = stage?.actions.some(({ does, by }) => does === 'pass' && by === stage.office);
  if (!files || stage?.office === APPLICANT) return [{ at, ...NOT_FILED }];
  const submits = procedure.stages.some(({ actions }) =>
    actions.some(({ does, to }) => does === 'submit' && to === batches.files),
  );
  return batches.of === 'checked' && submits ? [{ at, ...UNCHECKED }] : [];
}

const NOT_FILED = {
  message: {
    zh: '批次在这个环节报送，它却没有办理单位的“通过”',
    en: 'batches are filed at this stage, whose office passes nothing there',
  },
  expected: { zh: 'files 写一个有 does: pass 的环节', en: '"files" names a stage with does: pass' },
};
const UNCHECKED = {
  message: {
    zh: '按“checked”归批须先经一道审查，这里提交后直接到了报送的环节',
    en: 'by "checked" a case is looked at before it is filed; here it is submitted straight to where it is filed',
  },
  expected: { zh: 'of: submitted', en: 'of: submitted' },
};
