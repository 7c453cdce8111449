import {
  absentKindShape,
  assessmentShape,
  refusalShape,
  refusedPolicyShape,
  resultShape,
} from './answer.ts';
import { clauseShape, clauseSummaryShape, policyShape } from './catalogue.ts';
import { dossierShape } from './dossier.ts';
import { factRefShape } from './fact.ts';
import { pathShape } from './path.ts';
import { problemShape } from './problem.ts';
import { stepShape } from './step.ts';
import { fenShape, messageShape } from './text.ts';
import { kindShape, vocabularyShape } from './vocabulary.ts';

/** The shapes that the API description names. */
export const SHAPES = {
  Assessment: assessmentShape,
  Result: resultShape,
  Refusal: refusalShape,
  RefusedPolicy: refusedPolicyShape,
  AbsentKind: absentKindShape,
  Step: stepShape,
  Path: pathShape,
  Dossier: dossierShape,
  ClauseSummary: clauseSummaryShape,
  Clause: clauseShape,
  Policy: policyShape,
  Vocabulary: vocabularyShape,
  Kind: kindShape,
  FactRef: factRefShape,
  Problem: problemShape,
  Message: messageShape,
  Fen: fenShape,
} as const;
