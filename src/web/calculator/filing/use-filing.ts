import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Dossier } from '../../../dossiers/index.ts';
import { refreshCity } from '../../api/city-queries.ts';
import { client } from '../../api/client.ts';
import type { Filed } from '../session/state.ts';

/** The form in which the server takes a dossier; it checks every word of it. */
type GivenDossier = Parameters<typeof client.keepDossier>[0]['dossier'];

/** Where changes come from: the words for it, and its date (ISO). */
type GivenSource = { readonly text: string; readonly on: string };

type Filing = Pick<Filed, 'party' | 'seen'> & {
  readonly dossier: Dossier;
  readonly source: GivenSource;
};

/** Writes a dossier to the city; what changed is stated with its source. */
export function useFiling() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ party, seen, dossier, source }: Filing) =>
      client.keepDossier({
        party,
        seen,
        dossier: dossier as GivenDossier,
        source: { kind: 'entered', ...source },
      }),
    onSettled: () => refreshCity(queries),
  });
}
