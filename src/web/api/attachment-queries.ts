import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

export type Wallet = Awaited<ReturnType<typeof client.listAttachments>>;
export type WalletLine = Wallet['attachments'][number];
export type Uploaded = Awaited<ReturnType<typeof client.addAttachment>>;

/** The files of a party, the latest first. Kept below the key of what writing to the city changes. */
export function walletQuery(party: string) {
  return queryOptions({
    queryKey: ['city', 'attachments', party],
    queryFn: ({ signal }): Promise<Wallet> => client.listAttachments({ party }, { signal }),
  });
}
