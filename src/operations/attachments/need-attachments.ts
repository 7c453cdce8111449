import type { Attachments } from '../../attachments/index.ts';
import { type Attachment, findAttachment } from '../../store/index.ts';
import type { City } from '../city/city.ts';
import { notFound, unavailable } from '../refusals.ts';

/** The place for attachments. Refused as unavailable where the records were opened without. */
export function needAttachments({ attachments }: City): Attachments {
  if (attachments !== null) return attachments;
  throw unavailable({
    field: '',
    message: { zh: '这里没有设置附件存放处', en: 'No place for attachments is set here' },
  });
}

/** A file of a party. Refused as not found when the party has none such. */
export async function needAttachment(
  { store }: City,
  of: { readonly party: string; readonly attachment: string },
): Promise<Attachment> {
  const which = { party: of.party, id: of.attachment };
  const found = await store.read((handle) => findAttachment(handle, which));
  if (found === undefined) throw noAttachment();
  return found;
}

export function noAttachment(): Error {
  return notFound({
    field: 'attachment',
    message: { zh: '没有这个附件，或已删除', en: 'There is no such attachment, or it was removed' },
  });
}

/** A content was removed between its upload and its row. */
export const CONTENT_GONE = {
  field: 'file',
  message: {
    zh: '同样的内容刚被删除，没有保存',
    en: 'The same content was being removed; nothing was kept',
  },
  expected: { zh: '请再传一次', en: 'Upload it once more' },
};
