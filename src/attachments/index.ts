/** Files that belong to the records: checked, kept by their digest, on disk or in a bucket. */

export { AttachmentProblem } from './attachment-problem.ts';
export { ATTACHMENT_TYPES, type AttachmentType, mimeOf } from './content/types.ts';
export {
  type AttachmentsSetting,
  locateAttachments,
  readAttachmentsSetting,
} from './location.ts';
export { type Attachments, openAttachments } from './open-attachments.ts';
export type { Scanner } from './scan.ts';
