import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { Fetched } from '../desk/fetched.tsx';
import { Dialog } from '../frame/dialog.tsx';

/** A picture of the wallet in front of the page. */
export function PreviewPicture(props: {
  of: { readonly party: string; readonly attachment: string };
  name: string;
  shut: () => void;
}) {
  const { of, name, shut } = props;
  const { t } = useTranslation();
  const picture = useQuery({
    queryKey: ['attachment', of.party, of.attachment],
    queryFn: ({ signal }) => client.getAttachment(of, { signal }),
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
