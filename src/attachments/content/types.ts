/** The kinds of files that are taken, each by its content: what it is served as, and its usual names. */
export const ATTACHMENT_TYPES = {
  pdf: { mime: 'application/pdf', extensions: ['pdf'] },
  ofd: { mime: 'application/ofd', extensions: ['ofd'] },
  jpeg: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { mime: 'image/png', extensions: ['png'] },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
} as const;

export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

/** What a file of a type is served as. */
export function mimeOf(type: AttachmentType): string {
  return ATTACHMENT_TYPES[type].mime;
}
