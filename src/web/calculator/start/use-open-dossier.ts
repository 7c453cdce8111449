import { useState } from 'react';
import { readInIds } from '../../../dossiers/index.ts';
import type { Problem } from '../../../rules/view.ts';
import { client } from '../../api/client.ts';
import { problemsOf } from '../../api/problems.ts';
import { today } from '../../frame/as-of.ts';
import { useTell } from '../session/provider.tsx';
import { useVocabulary } from '../vocabulary-context.tsx';

export type Opening = {
  readonly state: 'idle' | 'reading' | 'failed';
  readonly problems: readonly Problem[];
  readonly open: (file: File) => Promise<void>;
};

/** Has the server read a dossier file; problems say where they are and what is expected. */
export function useOpenDossier(): Opening {
  const tell = useTell();
  const vocabulary = useVocabulary();
  const [state, setState] = useState<Opening['state']>('idle');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const open = async (file: File) => {
    setState('reading');
    setProblems([]);
    try {
      const { dossier } = await client.readDossier({ file });
      const name = { zh: file.name, en: file.name };
      setState('idle');
      tell({
        did: 'opened',
        dossier: readInIds(dossier, vocabulary),
        origin: { from: 'file', name, on: today() },
      });
    } catch (error) {
      setState('failed');
      setProblems(problemsOf(error));
    }
  };
  return { state, problems, open };
}
