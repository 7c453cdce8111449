import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Dossier, Evidence } from '../../../dossiers/index.ts';
import { refreshCity } from '../../api/city-queries.ts';
import { client } from '../../api/client.ts';
import type { Filed } from '../session/state.ts';

/** The form in which the server takes a dossier; it checks every word of it. */
type GivenDossier = Parameters<typeof client.keepDossier>[0]['dossier'];

/** Where changes come from: the words for it, its date (ISO), and the document if there is one. */
export type GivenSource = {
  readonly text: string;
  readonly on: string;
  readonly evidence?: Evidence;
};

type Filing = Pick<Filed, 'party' | 'seen'> & {
  readonly dossier: Dossier;
  readonly source: GivenSource;
  /** A person on the page of the dossier, or the calculator, which may first be agreed to. */
  readonly by: 'person' | 'calculator' | 'agreeing calculator';
};

/** Writes a dossier to the city; what changed is stated with its source. */
export function useFiling() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ party, seen, dossier, source, by }: Filing) => {
      if (by === 'agreeing calculator') await client.giveConsent({ party, purpose: 'calculator' });
      return await client.keepDossier({
        party,
        seen,
        dossier: dossier as GivenDossier,
        source: { kind: 'entered', ...source },
        ...(by !== 'person' && { through: 'calculator' }),
      });
    },
    onSettled: () => refreshCity(queries),
  });
}
