import type { Policy } from '../../rules/index.ts';
import type { Message } from '../../values/index.ts';
import type { Material } from '../call/call.ts';
import type { Field, FieldType, Group } from './field.ts';

/** Who is asked back about an application. */
export const CONTACT: readonly Field[] = [
  ask('contact', 'contact.name', ['联系人', 'Contact'], 'text', {
    zh: '经办这次申报的人',
    en: 'Who handles this application',
  }),
  ask('contact', 'contact.phone', ['联系电话', 'Phone'], 'phone', {
    zh: '手机号，或带区号的座机号',
    en: 'A mobile, or a landline with its area code',
  }),
];

/** Where the money goes. */
export const PAYEE: readonly Field[] = [
  ask('payee', 'payee.name', ['户名', 'Account holder'], 'text', {
    zh: '与收款单位名称一致',
    en: 'The name of the party that is paid, to the letter',
  }),
  ask('payee', 'payee.account', ['银行账号', 'Account'], 'bank_account', null),
  ask('payee', 'payee.bank', ['开户行', 'Bank'], 'text', {
    zh: '写到支行',
    en: 'Down to the branch',
  }),
  ask('payee', 'payee.bank_number', ['联行号', 'Number of the bank'], 'bank_number', {
    zh: '开户行的 12 位支付系统行号，可向开户行查询',
    en: 'The 12 digits of the branch in the payment system; the bank knows them',
  }),
];

/** The undertaking: that what is given is true, and what the document binds its applicants to. */
export function undertakingOf(policy: Policy | undefined): Field {
  const binding = policy?.undertaking;
  const bound: Message = binding
    ? {
        zh: `；${binding.keeps.zh}（${binding.years} 年，${binding.from.zh}）；${binding.breach.zh}`,
        en: `; ${binding.keeps.en} (${binding.years} years, ${binding.from.en}); ${binding.breach.en}`,
      }
    : { zh: '', en: '' };
  return ask('undertaking', 'undertaking', ['承诺', 'Undertaking'], 'signature', {
    zh: `所填内容和所交材料真实、完整（系统预设）${bound.zh}`,
    en: `What is stated and handed in is true and complete (preset)${bound.en}`,
  });
}

/** What a call asks for, and room for what fits nowhere else. */
export function materialFields(materials: readonly Material[]): readonly Field[] {
  const asked = materials.flatMap((material): Field[] => {
    const { id, title, required, note } = material;
    const help = note === null ? null : { zh: note, en: note };
    const files = ask('materials', `material.${id}`, [title, title], 'files', help);
    return [...rowsFields(material), { ...files, required }];
  });
  return [...asked, NOTE];
}

/** Where a material is listed line by line: the lines, before its files. */
function rowsFields({ id, title, required, rows }: Material): Field[] {
  if (rows === undefined) return [];
  const label = { zh: `${title}（明细）`, en: `${title} (lines)` };
  const type = { is: 'rows', columns: rows } as const;
  return [
    { id: `rows.${id}`, group: 'materials', label, type, choices: null, required, help: ROWS_HELP },
  ];
}

const ROWS_HELP: Message = {
  zh: '一笔一行；可从电子表格复制多行，粘贴到表中任一格',
  en: 'One line each; several lines copied from a spreadsheet may be pasted into any cell',
};

const NOTE: Field = {
  ...ask('materials', 'note', ['补充说明', 'Remarks'], 'long_text', null),
  required: false,
};

function ask(
  group: Group,
  id: string,
  [zh, en]: readonly [string, string],
  is: Exclude<FieldType['is'], 'money' | 'code' | 'codes' | 'rows'>,
  help: Message | null,
): Field {
  return { id, group, label: { zh, en }, type: { is }, choices: null, required: true, help };
}
