import type { AuditEntry } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';

/** What the system does when somebody comes by the city's own sign-in, and why. */
export const ARRIVALS = {
  party_added: {
    operation: 'arrival.party_added',
    title: { zh: '按统一身份认证新增主体', en: 'Added on the word of the unified identity' },
    reason: '统一身份认证核验的信用代码此前没有主体 the house vouched for its credit code',
  },
  post_given: {
    operation: 'arrival.post_given',
    title: {
      zh: '按统一身份认证授予首个岗位',
      en: 'First post given on the word of the unified identity',
    },
    reason: '统一身份认证核验其属于该单位，该单位尚无经办人 the house vouched for the person',
  },
  holders_told: {
    operation: 'arrival.holders_told',
    title: {
      zh: '统一身份认证来人，已告知经办人',
      en: 'Somebody came by the unified identity; the holders were told',
    },
    reason: '统一身份认证核验其属于该单位，该单位已有经办人 the party has holders already',
  },
  name_differs: {
    operation: 'arrival.name_differs',
    title: {
      zh: '统一身份认证所称名称不同，未更改',
      en: 'The unified identity calls it otherwise; not changed',
    },
    reason: '名称不由身份声明更改 a claim never changes a name',
  },
} as const satisfies Readonly<
  Record<string, { readonly operation: string; readonly title: Message; readonly reason: string }>
>;

/** What such an entry is called, with the other name if it is about one; undefined for others. */
export function arrivalTitle({ operation, detail }: AuditEntry): Message | undefined {
  const title = Object.values(ARRIVALS).find((one) => one.operation === operation)?.title;
  const { claimed } = detail;
  if (title === undefined || typeof claimed !== 'string') return title;
  return { zh: `${title.zh}：${claimed}`, en: `${title.en}: ${claimed}` };
}
