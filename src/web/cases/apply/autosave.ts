import type { Answers } from '../../api/case-queries.ts';

/** Why the last save did not go through: no way to the server, another's save, or a refusal. */
export type Trouble = 'offline' | 'overtaken' | 'refused';

/** What is filled in, what of it the server has, and how saving stands. */
export type Autosave = {
  readonly answers: Answers;
  /** What the server has, under its revision. */
  readonly kept: Answers;
  readonly revision: number;
  /** What is under way. */
  readonly saving: Answers | null;
  readonly savedAt: string | null;
  readonly trouble: Trouble | null;
};

export type AutosaveEvent =
  | { readonly did: 'filled'; readonly field: string; readonly value: string }
  | { readonly did: 'began' }
  | { readonly did: 'saved'; readonly revision: number; readonly at: string }
  | { readonly did: 'failed'; readonly trouble: Trouble }
  /** The server's text was read again: it is taken, or one's own goes on top of it. */
  | {
      readonly did: 'read';
      readonly answers: Answers;
      readonly revision: number;
      readonly keep: 'theirs' | 'mine';
    };

/** The state after something happened. What was filled in is never lost on the way. */
export function follow(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.did) {
    case 'filled': {
      const trouble = state.trouble === 'refused' ? null : state.trouble;
      return { ...state, trouble, answers: { ...state.answers, [event.field]: event.value } };
    }
    case 'began':
      return { ...state, saving: state.answers };
    case 'saved':
      return {
        ...state,
        kept: state.saving ?? state.kept,
        revision: event.revision,
        saving: null,
        savedAt: event.at,
        trouble: null,
      };
    case 'failed':
      return { ...state, saving: null, trouble: event.trouble };
    case 'read': {
      const { answers, revision, keep } = event;
      const own = keep === 'mine' ? state.answers : answers;
      return { ...state, answers: own, kept: answers, revision, saving: null, trouble: null };
    }
  }
}

/** Whether something is filled in that the server does not have. */
export function isUnsaved({ answers, kept }: Autosave): boolean {
  return changedFields(kept, answers).length > 0;
}

/**
 * Whether it may be saved by itself now: not while a save is under way, nor against another's, nor
 * what was refused as it stands.
 */
export function maySave(state: Autosave): boolean {
  const { saving, trouble } = state;
  return isUnsaved(state) && saving === null && (trouble === null || trouble === 'offline');
}

/** The fields that differ; an empty answer is none. */
export function changedFields(one: Answers, other: Answers): readonly string[] {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].filter((field) => (one[field] ?? '') !== (other[field] ?? ''));
}
