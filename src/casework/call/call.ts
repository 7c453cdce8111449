import type { Column, Day, Fen } from '../../values/index.ts';

/** Days from one to another, both of them included. */
export type Days = { readonly from: Day; readonly to: Day };

/** What a call asks for besides the application itself. */
export type Material = {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  readonly note: string | null;
  /** The columns, where it is also listed line by line (逐笔列明); absent where it is not. */
  readonly rows?: readonly Column[];
};

/** A field of a call that is null says nothing, and is shown so (未载明). */
export type Call = {
  readonly id: string;
  readonly title: string;
  /** Of the document by which it was announced (文号). */
  readonly number: string | null;
  /** Ids of the clauses under which may be applied. */
  readonly clauses: readonly string[];
  /** Id of the procedure by which the cases go. */
  readonly procedure: string;
  /** The party in charge. */
  readonly department: string;
  /** The parties that act as each office of the procedure. */
  readonly offices: Readonly<Record<string, readonly string[]>>;
  /** When applications are taken. */
  readonly window: Days;
  /** When the matter that is applied for must have happened. */
  readonly eventPeriod: Days | null;
  readonly materials: readonly Material[];
  /** How many can be supported. */
  readonly quota: number | null;
  readonly fund: { readonly name: string; readonly amount: Fen | null } | null;
  readonly contact: {
    readonly office: string;
    readonly phone: string;
    readonly address: string;
  } | null;
};

/** What is written in a call: all of it but what it is known by, and whose it is. */
export type CallText = Omit<Call, 'id' | 'department'>;
