import type { Generated, GeneratedAlways } from 'kysely';
import type { Comparison, ReviewKind } from '../rules/index.ts';
import type {
  DraftState,
  DraftStepKind,
  HoldStepKind,
  IsoDate,
  Json,
  Moment,
  ReviewResult,
} from './column-values.ts';

type Draft = {
  id: Generated<string>;
  path: string;
  state: DraftState;
  example: boolean;
  created_at: Moment;
};

type DraftText = {
  draft: string;
  number: number;
  base_version: number;
  text: string;
  note: string;
  account: string;
  name: string;
  written_at: Moment;
};

type DraftStep = {
  sequence: GeneratedAlways<number>;
  draft: string;
  step: DraftStepKind;
  note: string;
  account: string | null;
  name: string;
  taken_at: Moment;
};

type Publication = {
  version: number;
  draft: string | null;
  changes: Json<readonly Comparison[]>;
  account: string | null;
  name: string;
};

type PolicyReview = {
  sequence: GeneratedAlways<number>;
  policy: string;
  kind: ReviewKind;
  result: ReviewResult;
  number: string;
  reviewed_on: IsoDate;
  document: string;
  example: boolean;
  account: string | null;
  name: string;
  recorded_at: Moment;
};

type Hold = { id: Generated<string>; subject: string; created_at: Moment };

type HoldStep = {
  sequence: GeneratedAlways<number>;
  hold: string;
  step: HoldStepKind;
  reason: string;
  document: string;
  account: string | null;
  name: string;
  taken_at: Moment;
};

type PolicyWording = {
  sequence: GeneratedAlways<number>;
  policy: string;
  article: string;
  position: number;
  text: string;
  file_name: string;
  file_digest: string;
  account: string | null;
  name: string;
  kept_at: Moment;
};

/** The tables of publication by two people. */
export type PublicationSchema = {
  draft: Draft;
  draft_text: DraftText;
  draft_step: DraftStep;
  publication: Publication;
  policy_review: PolicyReview;
  hold: Hold;
  hold_step: HoldStep;
  policy_wording: PolicyWording;
};
