import {
  type Dossier,
  EMPTY_DOSSIER,
  type PlainFacts,
  type PlainValue,
} from '../../../dossiers/index.ts';
import type { FactRef } from '../../../rules/view.ts';
import type { Message } from '../../../values/index.ts';
import type { FactPlace } from '../dossier/edit.ts';

/** A party's dossier in the city as it was read: what changes are held against. */
export type Filed = {
  readonly party: string;
  /** How far its log had come. */
  readonly seen: number;
  readonly dossier: Dossier;
};

/** Where the facts of a dossier came from, besides this visitor's own answers. */
export type Origin = {
  readonly from: 'sample' | 'file' | 'link' | 'city';
  readonly name: Message;
  readonly on: string;
  /** Of a dossier that came from the city, and can be put back there. */
  readonly filed?: Filed;
};

/** What one press of undo brings back. */
type Step = Pick<Session, 'dossier' | 'skipped' | 'own' | 'origin' | 'started'>;

/** A visit to the calculator: what is known, what was skipped and what was said here. */
export type Session = {
  readonly dossier: Dossier;
  /** Keys of questions answered with "don't know". */
  readonly skipped: readonly string[];
  /** Keys of facts that this visitor gave or changed. */
  readonly own: readonly string[];
  readonly origin: Origin | null;
  /** Past the first page: questions are asked. */
  readonly started: boolean;
  /** A question that the visitor picked, asked before all others. */
  readonly picked: FactRef | null;
  /** The record added last: its questions come first. */
  readonly newest: string | null;
  /** The fact being changed: typing on is one step to undo. */
  readonly touched: string | null;
  readonly past: readonly Step[];
};

export type SessionEvent =
  | { readonly did: 'started'; readonly party: PlainFacts }
  | { readonly did: 'opened'; readonly dossier: Dossier; readonly origin: Origin }
  | { readonly did: 'answered'; readonly place: FactPlace; readonly value: PlainValue | undefined }
  | { readonly did: 'skipped' | 'picked'; readonly question: FactRef }
  | { readonly did: 'added'; readonly kind: string }
  | { readonly did: 'removed'; readonly record: string }
  | { readonly did: 'declared'; readonly kind: string; readonly complete: boolean }
  | { readonly did: 'paid'; readonly entry: PlainFacts }
  | { readonly did: 'unpaid'; readonly index: number }
  | { readonly did: 'filed'; readonly filed: Filed; readonly dossier: Dossier }
  | { readonly did: 'restored'; readonly session: Session }
  | { readonly did: 'cleared' | 'undone' };

export const NEW_SESSION: Session = {
  dossier: EMPTY_DOSSIER,
  skipped: [],
  own: [],
  origin: null,
  started: false,
  picked: null,
  newest: null,
  touched: null,
  past: [],
};

/** The fact that a key names; undefined when it is none. */
export function refOf(key: string): FactRef | undefined {
  const [kind = '', record = '', fact = '', ...rest] = key.split('|');
  if (kind === '' || rest.length > 0) return undefined;
  return { kind, record: record || null, fact: fact || null };
}

/** A question or fact as a key: kind, record and fact. */
export function keyOf(ref: FactRef): string {
  return `${ref.kind}|${ref.record ?? ''}|${ref.fact ?? ''}`;
}
