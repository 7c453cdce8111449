import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseView } from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { isConflict, problemsOf } from '../../api/problems.ts';
import {
  type Autosave,
  type AutosaveEvent,
  follow,
  isUnsaved,
  maySave,
  type Trouble,
} from './autosave.ts';
import { keepDraft, recallDraft } from './kept-draft.ts';

const PAUSE_MS = 1_000;
const AGAIN_MS = 10_000;

export type Draft = {
  readonly state: Autosave;
  readonly isUnsaved: boolean;
  /** What the server said against the last save. */
  readonly error: unknown;
  readonly fill: (field: string, value: string) => void;
  /** Saves what is not saved yet. @returns the revision; undefined where it did not go through */
  readonly save: () => Promise<number | undefined>;
  /** After another was faster: takes what they saved, or saves one's own over it. */
  readonly settle: (keep: 'theirs' | 'mine') => Promise<void>;
};

/**
 * The application as it is filled in: saved by itself a moment after the last change, again and again
 * where the server is out of reach, and held in this tab until it is.
 */
export function useDraft(theCase: CaseView): Draft {
  const { case: id } = theCase;
  const [state, setState] = useState(() => begin(theCase));
  // What holds this moment, also between two drawings.
  const now = useRef(state);
  const error = useRef<unknown>(null);
  const underWay = useRef<Promise<number | undefined> | null>(null);
  const tell = useCallback((event: AutosaveEvent) => {
    now.current = follow(now.current, event);
    setState(now.current);
  }, []);
  const save = useCallback(async (): Promise<number | undefined> => {
    while (underWay.current !== null) await underWay.current;
    if (!maySave(now.current)) return isUnsaved(now.current) ? undefined : now.current.revision;
    const { answers, revision: seen } = now.current;
    tell({ did: 'began' });
    const saving = client.saveApplication({ case: id, seen, answers }).then(
      ({ revision }) => {
        error.current = null;
        tell({ did: 'saved', revision, at: new Date().toISOString() });
        return revision;
      },
      (failed: unknown) => {
        error.current = failed;
        tell({ did: 'failed', trouble: troubleOf(failed) });
        return undefined;
      },
    );
    underWay.current = saving.finally(() => {
      underWay.current = null;
    });
    return underWay.current;
  }, [id, tell]);
  const fill = useCallback(
    (field: string, value: string) => tell({ did: 'filled', field, value }),
    [tell],
  );
  const settle = async (keep: 'theirs' | 'mine') => {
    const { application } = await client.getCase({ case: id });
    tell({ did: 'read', answers: application.answers, revision: application.revision ?? 0, keep });
  };
  useEffect(() => {
    keepDraft(
      id,
      isUnsaved(state) ? { answers: state.answers, revision: state.revision } : undefined,
    );
  }, [id, state]);
  useEffect(() => {
    if (!maySave(state)) return;
    const wait = state.trouble === null ? PAUSE_MS : AGAIN_MS;
    const timer = setTimeout(() => void save(), wait);
    const atOnce = () => void save();
    addEventListener('online', atOnce);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', atOnce);
    };
  }, [state, save]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved(now.current)) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  return {
    state,
    isUnsaved: isUnsaved(state),
    error: error.current,
    fill,
    save,
    settle,
  };
}

/** As the server has it, with what this tab still holds on top; before the first save it has none. */
function begin({ case: id, application }: CaseView): Autosave {
  const { answers, saved_at } = application;
  const revision = application.revision ?? 0;
  const held = recallDraft(id);
  return {
    ...{ answers: held?.answers ?? answers, kept: revision === 0 ? {} : answers, revision },
    ...{ saving: null, savedAt: saved_at },
    trouble: held !== undefined && held.revision !== revision ? 'overtaken' : null,
  };
}

function troubleOf(error: unknown): Trouble {
  if (isConflict(error)) return 'overtaken';
  return problemsOf(error).length > 0 ? 'refused' : 'offline';
}
