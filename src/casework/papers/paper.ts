import type { Day, Fen } from '../../values/index.ts';
import type { Fields, FieldType, PAPER_KINDS, PaperKind } from './kinds.ts';

/** A paper as plain structure: whoever prints it knows nothing of cases. All in Chinese. */
export type Paper = {
  readonly kind: PaperKind;
  readonly number: string;
  /** The office's own number (文号), which then stands in its place. */
  readonly officeNumber: string | null;
  /** The office's name as its head; null for what no office sends. */
  readonly head: string | null;
  readonly title: string;
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
  /** The day on which it is made out. */
  readonly on: Day;
  /** Made up, and marked so on every page. */
  readonly example: boolean;
};

export type Block =
  | { readonly is: 'heading' | 'paragraph' | 'note'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'facts'; readonly rows: readonly { label: string; value: string }[] }
  | TableBlock
  /** Places to be signed or stamped by hand. */
  | { readonly is: 'signatures'; readonly places: readonly string[] }
  /** The office and the day, with room for its seal. */
  | { readonly is: 'seal'; readonly office: string; readonly day: string };

export type TableBlock = {
  readonly is: 'table';
  readonly columns: readonly {
    readonly title: string;
    readonly align: 'left' | 'centre' | 'right';
  }[];
  readonly rows: readonly (readonly string[])[];
  /** The sum of its amounts. */
  readonly total: {
    readonly label: string;
    readonly figures: string;
    readonly capital: string;
  } | null;
};

type Written = { text: string; day: Day; fen: Fen; count: number };
/** What is said in each field; null reads 未载明. */
export type Values<F extends Fields = Fields> = { readonly [N in keyof F]: Written[F[N]] | null };
export type AnyValue = Written[FieldType] | null;

/** What a paper of a kind is told. */
type PaperData<K extends PaperKind = PaperKind> = {
  readonly fields: Values<(typeof PAPER_KINDS)[K]['fields']>;
  readonly tables: {
    readonly [T in keyof (typeof PAPER_KINDS)[K]['tables']]: readonly Values<
      (typeof PAPER_KINDS)[K]['tables'][T] & Fields
    >[];
  };
  readonly lists: { readonly [L in (typeof PAPER_KINDS)[K]['lists'][number]]: readonly string[] };
};

/** All that a paper is made out from. */
export type PaperInput = {
  [K in PaperKind]: {
    readonly kind: K;
    readonly number: string;
    readonly officeNumber: string | null;
    /** The code of the withdrawn paper in whose place it stands. */
    readonly replaces: string | null;
    /** Who makes it out: an office, or who applies. */
    readonly office: string;
    readonly on: Day;
    readonly example: boolean;
  } & PaperData<K>;
}[PaperKind];
