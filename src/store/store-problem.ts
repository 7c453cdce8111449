import type { Message } from '../values/index.ts';

/** Why the store could not be opened or used. */
export type StoreProblemCode =
  | 'folder_taken'
  | 'unreachable'
  | 'newer_program'
  | 'old_server'
  | 'wrong_handle'
  | 'repeated'
  | 'other_city'
  | 'on_server'
  | 'no_records'
  | 'not_empty'
  | 'bad_archive'
  | 'bad_file';

/** A failure of the store that its users can mend; `words` says how. */
export class StoreProblem extends Error {
  readonly code: StoreProblemCode;
  readonly words: Message;

  constructor(code: StoreProblemCode, words: Message, options?: ErrorOptions) {
    super(words.en, options);
    this.name = 'StoreProblem';
    this.code = code;
    this.words = words;
  }
}
