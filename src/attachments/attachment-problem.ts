import type { Message } from '../values/index.ts';

/**
 * Why a file is not taken, or cannot be given: its own fault (`file`), nobody's but it was cut off
 * or is gone (`cut_off`, `missing`), or that of the place where files are kept (`place`).
 */
export type AttachmentFault = 'file' | 'cut_off' | 'missing' | 'place';

/** A file that is not taken or cannot be given, with how to mend it. */
export class AttachmentProblem extends Error {
  readonly fault: AttachmentFault;
  readonly words: Message;
  readonly mend: Message;

  constructor(fault: AttachmentFault, words: Message, mend: Message, cause?: unknown) {
    super(`${words.zh} ${words.en}`, { cause });
    this.name = 'AttachmentProblem';
    this.fault = fault;
    this.words = words;
    this.mend = mend;
  }
}

/** A file that is refused for what is in it. */
export function badFile(words: Message, mend: Message): AttachmentProblem {
  return new AttachmentProblem('file', words, mend);
}
