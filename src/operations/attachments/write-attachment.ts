import type { z } from 'zod';
import type { Attachment } from '../../store/index.ts';
import type { attachmentShape } from '../shapes/attachment.ts';

/** An attachment as the API writes it. */
export function writeAttachment(attachment: Attachment): z.infer<typeof attachmentShape> {
  const { id, digest, name, type, size, uploadedAt, example, about } = attachment;
  const { title, issuer, number, issuedOn, validUntil } = about;
  return {
    ...{ id, digest, name, type, size, example, title, issuer, number },
    issued_on: issuedOn,
    valid_until: validUntil,
    uploaded_at: uploadedAt.toISOString(),
  };
}
