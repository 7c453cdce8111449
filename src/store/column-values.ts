import type { ColumnType } from 'kysely';

/** A JSON value: read as it is, written as its text. */
export type Json<T> = ColumnType<T, string, never>;
/** A calendar date: read and written as ISO text. */
export type IsoDate = ColumnType<string, string, never>;
export type Moment = ColumnType<Date, Date, never>;
/** A moment that may be written again. */
export type Moved = ColumnType<Date, Date, Date>;

/** Whose records these are: those of a demonstration city, or of a real one. */
export type CityKind = 'demonstration' | 'real';

/** What a party may consent to: that its calculations are read from its dossier and written to it. */
export const PURPOSES = ['calculator'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What an entry of the audit log tells besides who, when and what. */
export type AuditDetail = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>;

/** Where a version of the catalogue comes from. */
export type Origin = 'folder' | 'import' | 'draft';

export type DraftState = 'draft' | 'submitted' | 'returned' | 'withdrawn' | 'published';
export type DraftStepKind = Exclude<DraftState, 'draft'>;
export type HoldStepKind = 'proposed' | 'confirmed' | 'lift_proposed' | 'lifted' | 'declined';
export type ReviewResult = 'passed' | 'failed';

/** What a text of a call was written as. */
export type CallTextKind = 'draft' | 'publication' | 'amendment';
