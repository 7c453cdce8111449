import { expectedOf, type FactRef, type Problem } from '../../rules/index.ts';
import type { Message } from '../../values/index.ts';
import type { Field, FieldType, Form } from './field.ts';

const at = (field: Field, message: Message, expected?: Message | null): Problem => ({
  field: field.id,
  message: {
    zh: `${field.label.zh}：${message.zh}`,
    en: `${field.label.en}: ${message.en}`,
  },
  ...(expected && { expected }),
});

/** What is wrong with an application, in words. */
export const SAYS = {
  missing: (field: Field): Problem => {
    const { type, help } = field;
    if (type.is === 'signature') return at(field, SAYS.unsigned, help);
    if (type.is === 'files') return at(field, { zh: '必须上传', en: 'must be handed in' }, help);
    if (type.is === 'rows')
      return at(field, { zh: '至少填写一行', en: 'one line is needed at least' }, help);
    return at(field, { zh: '必须填写', en: 'must be given' }, expected(type));
  },
  malformed: (field: Field, why: Message) => at(field, why, expected(field.type)),
  long: (field: Field, most: number) =>
    at(field, { zh: `最多 ${most} 个字`, en: `at most ${most} characters` }),
  unprintable: (field: Field) =>
    at(field, { zh: '含有不能显示的字符', en: 'there are characters that cannot be shown' }),
  registered: (field: Field, name: string) =>
    at(field, { zh: '与登记的不一致', en: 'is not as registered' }, { zh: name, en: name }),
  unsigned: { zh: '尚未承诺', en: 'is not given' },
  noFile: { zh: '不是已上传的文件', en: 'is no file that was uploaded' },
  stray: (id: string): Problem => ({
    field: id,
    message: { zh: `这份申请表没有“${id}”这一项`, en: `this form does not ask "${id}"` },
  }),
  elsewhere: ({ kind, record, fact }: FactRef, { looksAt }: Form): Problem => {
    const label = looksAt.find((one) => one.kind === kind)?.label ?? { zh: kind, en: kind };
    const where = record === null ? '' : ` ${record}`;
    const what = fact === null ? '' : ` ${fact}`;
    return {
      field: 'dossier',
      message: {
        zh: `一企一档待补充：${label.zh}${where}${what}`,
        en: `to be given in the dossier: ${label.en}${where}${what}`,
      },
    };
  },
};

/** What a value looks like; null where there is nothing to say. */
function expected(type: FieldType): Message | null {
  switch (type.is) {
    case 'phone':
    case 'bank_account':
    case 'bank_number':
    case 'signature':
    case 'files':
    case 'rows':
    case 'long_text':
    case 'code':
    case 'codes':
      return null;
    case 'money':
    case 'rate':
    case 'number':
    case 'integer':
    case 'date':
    case 'text':
    case 'credit_code':
    case 'boolean':
      return expectedOf(type);
  }
}
