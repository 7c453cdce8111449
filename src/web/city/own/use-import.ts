import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Evidence } from '../../../dossiers/index.ts';
import { type ImportPreview, refreshCity } from '../../api/city-queries.ts';
import { client } from '../../api/client.ts';
import { isConflict } from '../../api/problems.ts';

/** The form in which the server takes a dossier; it checks every word of it. */
type GivenDossier = Parameters<typeof client.keepDossier>[0]['dossier'];

export type ImportSource = {
  readonly text: string;
  readonly on: string;
  readonly evidence?: Evidence;
};

/** A file on its way into a dossier: read and shown first, then kept. */
export function useImport(party: string) {
  const queries = useQueryClient();
  const [overtaken, setOvertaken] = useState(false);
  const preview = useMutation({
    mutationFn: (file: File) => client.previewImport({ party, file }),
  });
  const keep = useMutation({
    mutationFn: ({ read, source }: { read: ImportPreview; source: ImportSource }) =>
      client.keepDossier({
        party,
        dossier: read.dossier as GivenDossier,
        seen: read.revision,
        source: { kind: 'imported', ...source },
      }),
    onSuccess: async () => {
      preview.reset();
      await refreshCity(queries);
    },
    onError: async (error) => {
      if (!isConflict(error)) return;
      setOvertaken(true);
      await refreshCity(queries);
      if (preview.variables !== undefined) preview.mutate(preview.variables);
    },
  });
  const open = (file: File) => {
    setOvertaken(false);
    keep.reset();
    preview.mutate(file);
  };
  return { preview, keep, open, overtaken };
}
