import { type Dossier, EMPTY_DOSSIER, readInIds } from '../dossiers/index.ts';
import { readCity } from '../rules/catalogue-files.test-kit.ts';
import { type Form, formOf, type Wanted } from './index.ts';

export const { catalogue } = readCity();

export const CONTRACT = { id: 'contract', title: '技术合同', required: true, note: '签章齐全' };
const INVOICE = { id: 'invoice', title: '发票', required: false, note: null };
export const DIGEST = 'a1'.repeat(32);

export function clauseOf(id: string) {
  const found = catalogue.clauses.find((clause) => clause.id === id);
  if (!found) throw new Error(`no clause ${id}`);
  return found;
}

/** The form of a clause of the city. */
export function formFor(clause: string, matter: string | null, wanted: Partial<Wanted> = {}): Form {
  const form = formOf(catalogue, { clause, matter, materials: [CONTRACT, INVOICE], ...wanted });
  if (!form) throw new Error(`no clause ${clause}`);
  return form;
}

/** The dossier that a clause's examples start from. */
export function givenOf(clause: string): Dossier {
  return readInIds(clauseOf(clause).given ?? EMPTY_DOSSIER, catalogue.vocabulary);
}

/** What contact, account, undertaking and materials are answered with. */
export const OWN_ANSWERS = {
  'contact.name': '示例经办人',
  'contact.phone': '13800000000',
  'payee.name': '示例科技有限公司',
  'payee.account': '6222020000000000017',
  'payee.bank': '示例银行大连分行示例支行',
  'payee.bank_number': '102222000017',
  undertaking: 'yes',
  'material.contract': DIGEST,
};
