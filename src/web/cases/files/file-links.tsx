import { useQueries } from '@tanstack/react-query';
import { walletQuery } from '../../api/attachment-queries.ts';
import { useMayUse } from '../../people/use-me.ts';
import { FileLine } from './file-line.tsx';

/** Documents by their digests, found in the wallets of these parties as far as one may read them. */
export function FileLinks(props: { digests: readonly string[]; parties: readonly string[] }) {
  const { digests, parties } = props;
  const may = useMayUse();
  const read = may('listAttachments');
  const wallets = useQueries({
    queries: [...new Set(parties)].map((party) => ({
      ...walletQuery(party),
      enabled: read,
      retry: false,
    })),
    combine: (all) => all.map(({ data }) => data?.attachments ?? []),
  });
  const found = (digest: string) => {
    const at = wallets.findIndex((lines) => lines.some((one) => one.digest === digest));
    const line = wallets[at]?.find((one) => one.digest === digest);
    return { line, party: [...new Set(parties)][at] ?? '' };
  };
  return (
    <ul className="file-lines">
      {digests.map((digest) => (
        <li key={digest}>
          <FileLine digest={digest} {...found(digest)} />
        </li>
      ))}
    </ul>
  );
}
