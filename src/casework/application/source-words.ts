import type { Evidence, Source, SourceKind } from '../../dossiers/index.ts';
import type { Message } from '../../values/index.ts';

const KINDS: Readonly<Record<SourceKind, Message>> = {
  entered: { zh: '填报', en: 'Typed in' },
  imported: { zh: '导入', en: 'Imported' },
  confirmed: { zh: '部门确认', en: 'Confirmed by an office' },
  example: { zh: '示例', en: 'Made up' },
};

/** Where a value comes from: how, the words for it, its day, and the document behind it. */
export function sourceWords(
  { kind, text, on }: Source,
  evidence: Evidence | null,
  expired: boolean,
): Message {
  const title = evidence && evidence.title !== text ? evidence.title : null;
  const until = expired ? (evidence?.validUntil ?? '') : null;
  return {
    zh: [
      KINDS[kind].zh,
      text,
      on,
      ...(title === null ? [] : [`佐证：${title}`]),
      ...(until === null ? [] : [`证书已过期（有效期至 ${until}）`]),
    ].join('，'),
    en: [
      KINDS[kind].en,
      text,
      on,
      ...(title === null ? [] : [`evidence: ${title}`]),
      ...(until === null ? [] : [`the document has expired (valid until ${until})`]),
    ].join(', '),
  };
}

export const EARLIER = (number: string, on: string): Message => ({
  zh: `上次申报时所填，案件 ${number}，${on}`,
  en: `As in case ${number}, ${on}`,
});

export const REGISTERED: Message = {
  zh: '收款单位的登记名称',
  en: 'The name of who is paid, as registered',
};

export const REGISTERED_CODE: Message = {
  zh: '受益企业登记的代码',
  en: 'The code under which the party that benefits is registered',
};
