import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

export type VerifiedPaper = Awaited<ReturnType<typeof client.verifyPaper>>;

/** Which paper has a verification code; asked anew every time, for it may have been withdrawn. */
export function paperQuery(code: string) {
  return queryOptions({
    queryKey: ['paper', code],
    queryFn: ({ signal }): Promise<VerifiedPaper> => client.verifyPaper({ code }, { signal }),
    gcTime: 0,
    retry: false,
  });
}
