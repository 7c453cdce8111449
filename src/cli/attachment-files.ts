import { type Attachments, locateAttachments, openAttachments } from '../operations/index.ts';
import { attachmentsSetting, type Environment } from './open-client.ts';

/** The contents of attachments, as a backup reads them and a restoring puts them back. */
export type AttachmentFiles = {
  /** null: they are in a bucket, which has backups of its own, or nobody knows where. */
  readonly readFile: ((digest: string) => Promise<Uint8Array | undefined>) | null;
  readonly keepFile: (digest: string, content: Uint8Array) => Promise<void>;
};

/** Reaches the contents of attachments where the environment says that they are. */
export function attachmentFiles(environment: Environment, home: string): AttachmentFiles {
  const setting = attachmentsSetting(environment);
  let opened: Promise<Attachments> | undefined;
  const open = () => {
    const location = locateAttachments(setting ?? 'home', home);
    opened ??= openAttachments(location, { limit: Number.POSITIVE_INFINITY, scanner: null });
    return opened;
  };
  const isFolder = setting === 'home' || (setting !== undefined && 'folder' in setting);
  return {
    readFile: isFolder
      ? async (digest) => {
          const attachments = await open();
          if (!(await attachments.has(digest))) return undefined;
          return new Uint8Array(await (await attachments.read(digest)).arrayBuffer());
        }
      : null,
    keepFile: async (digest, content) => (await open()).putBack(digest, content),
  };
}
