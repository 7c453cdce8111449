import { useQuery } from '@tanstack/react-query';
import { walletQuery } from '../../api/attachment-queries.ts';
import { caseFilesQuery } from '../../api/case-file-queries.ts';
import type { CaseView } from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { FileLine, type KnownFile } from './file-line.tsx';

/** Whose files are meant: a case, and while it is being filled in, the wallet of who files. */
export type FilesOf = Pick<CaseView, 'case'> & {
  readonly parties: { readonly files: { readonly party: string } };
  readonly application: { readonly editable: boolean };
};

/** Documents by their digests: files of the case, or, not handed in yet, of the wallet. */
export function FileLinks({ digests, of }: { digests: readonly string[]; of: FilesOf }) {
  const files = useQuery(caseFilesQuery(of.case)).data?.files ?? [];
  const party = of.parties.files.party;
  const wallet = useQuery({ ...walletQuery(party), enabled: of.application.editable });
  const known = (digest: string): KnownFile | undefined => {
    const line = files.find((one) => one.digest === digest);
    if (line !== undefined)
      return {
        line,
        get: (how) => client.getCaseFile({ case: of.case, file: digest }, how),
      };
    const own = wallet.data?.attachments.find((one) => one.digest === digest);
    return own && walletFile(party, own);
  };
  return (
    <ul className="file-lines">
      {digests.map((digest) => (
        <li key={digest}>
          <FileLine digest={digest} file={known(digest)} />
        </li>
      ))}
    </ul>
  );
}

/** A file of a party's wallet. */
export function walletFile(party: string, line: KnownFile['line'] & { id: string }): KnownFile {
  return {
    line,
    get: (how) => client.getAttachment({ party, attachment: line.id }, how),
  };
}
