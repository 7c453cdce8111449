import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type ChangeCheck, checkQuery, type Draft } from '../api/publication-queries.ts';

const PAUSE_MS = 600;

export type DraftText = {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly isChanged: boolean;
  /** The check of the text, or of an earlier one while the next is under way. */
  readonly check: ChangeCheck | null;
  readonly isChecking: boolean;
  readonly error: unknown;
};

/** The text of a draft as it is being typed, checked whenever the typing pauses. */
export function useDraftText(draft: Draft): DraftText {
  const [text, type] = useState(draft.text);
  const [paused, pause] = useState(draft.text);
  const isChanged = text !== draft.text;
  useEffect(() => {
    const timer = setTimeout(() => pause(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);
  const typed = useQuery({ ...checkQuery(draft.path, paused), enabled: paused !== draft.text });
  const isSaved = paused === draft.text;
  return {
    text,
    type,
    isChanged,
    check: isSaved ? draft.check : (typed.data ?? draft.check),
    isChecking: text !== paused || (!isSaved && typed.isFetching),
    error: isSaved ? null : typed.error,
  };
}
