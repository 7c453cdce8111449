import type { CodeList, FactType } from '../../rules/index.ts';
import type { Column, Message } from '../../values/index.ts';

/** The parts of an application form, in their order. */
export const GROUPS = {
  party: { zh: '主体', en: 'The party' },
  matter: { zh: '事项', en: 'The matter' },
  contact: { zh: '联系人', en: 'Contact' },
  payee: { zh: '收款账户', en: 'Account for the payment' },
  undertaking: { zh: '承诺', en: 'Undertaking' },
  materials: { zh: '申报材料', en: 'Materials' },
} as const satisfies Readonly<Record<string, Message>>;
export type Group = keyof typeof GROUPS;

/** What a field takes: a fact as dossiers write it, or something of the form's own. */
export type FieldType =
  | FactType
  | { readonly is: 'phone' | 'bank_account' | 'bank_number' }
  /** A box that is ticked: `yes`. */
  | { readonly is: 'signature' }
  /** Digests of stored files, comma-separated. */
  | { readonly is: 'files' }
  /** Lines with these columns: see `parseRows`. */
  | { readonly is: 'rows'; readonly columns: readonly Column[] }
  | { readonly is: 'long_text' };

/** One thing that an application form asks. */
export type Field = {
  /** `party.<fact>`, `record.<fact>`, `contact.name`, `material.<id>`, `rows.<id of the material>` … */
  readonly id: string;
  readonly group: Group;
  readonly label: Message;
  readonly type: FieldType;
  /** The codes that it may take; null where it takes no codes. */
  readonly choices: CodeList | null;
  readonly required: boolean;
  readonly help: Message | null;
};

/** The record of the dossier that a claim is about. */
export type Matter = { readonly id: string; readonly kind: string };

/** An application form: what is asked, and of which record. */
export type Form = {
  readonly clause: string;
  /** Null where the clause is about the party itself. */
  readonly matter: Matter | null;
  readonly fields: readonly Field[];
  /** Kinds of other records of the dossier that the clause looks into; the form does not ask them. */
  readonly looksAt: readonly { readonly kind: string; readonly label: Message }[];
};

/** Where a fact of the form stands: of the party or the record, and its id; null for no fact. */
export function factOfField(id: string): { of: 'party' | 'record'; fact: string } | null {
  const [, of, fact] = /^(party|record)\.(.+)$/u.exec(id) ?? [];
  return fact === undefined ? null : { of: of === 'party' ? 'party' : 'record', fact };
}
