import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fetched } from '../desk/fetched.tsx';
import { Dialog } from '../frame/dialog.tsx';

/** Fetches the content of a file. */
export type GetFile = (how?: { readonly signal: AbortSignal }) => Promise<File>;

/** A picture in front of the page. */
export function PreviewPicture(props: {
  /** The digest of its content. */
  of: string;
  get: GetFile;
  name: string;
  shut: () => void;
}) {
  const { of, get, name, shut } = props;
  const { t } = useTranslation();
  const picture = useQuery({
    queryKey: ['picture', of],
    queryFn: ({ signal }) => get({ signal }),
    gcTime: 0,
  });
  return (
    <Dialog title={name} shut={shut}>
      <Fetched query={picture}>{(file) => <Picture file={file} name={name} />}</Fetched>
      <div className="row">
        <button type="button" className="button" data-focus onClick={shut}>
          {t('attachment.close')}
        </button>
      </div>
    </Dialog>
  );
}

function Picture({ file, name }: { file: File; name: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address === undefined ? null : (
    <img className="preview-picture" src={address} alt={name} />
  );
}
