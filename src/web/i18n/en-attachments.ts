import type { EnglishWords } from './words.ts';
import type { zhAttachments } from './zh-attachments.ts';

/** Words of attachments and the evidence wallet, in English. */
export const enAttachments: Pick<EnglishWords, keyof typeof zhAttachments> = {
  attachment: {
    wallet: 'Evidence wallet',
    walletNote:
      'Upload once, use in every application; say who issued it and until when it holds, and nothing runs out unseen.',
    upload: 'Upload documents',
    drop: 'or drop files here, several at once',
    types: 'PDF, OFD, JPEG, PNG, Word (.docx), Excel (.xlsx); at most {{size}} each.',
    waiting: 'Waiting',
    sending: 'Uploading {{name}}',
    share: '{{share}}% sent',
    checking: 'Sent; being checked',
    taken: 'In the wallet now',
    known: 'The wallet has this file already; it was not kept twice',
    takenCount: '{{count}} files are in the wallet now',
    takenCount_one: '{{count}} file is in the wallet now',
    tooLarge:
      'The file is larger than {{size}}: scan at 150 to 200 dpi, compress its pictures, or split it.',
    again: 'Try again',
    cancel: 'Stop uploading {{name}}',
    dismiss: 'Take {{name}} off this list',
    preview: 'Preview',
    previewOf: 'Preview {{name}}',
    close: 'Close',
    download: 'Download',
    downloadOf: 'Download {{name}}',
    describe: 'Describe',
    describeOf: 'Describe {{name}}',
    describeTitle: 'What is {{name}}?',
    describeNote: 'The file stays as it is; what is said of it can be changed later.',
    describeDo: 'Save',
    undescribed: 'not yet said what it is',
    remove: 'Remove',
    removeOf: 'Remove {{name}}',
    removeAsk: 'Remove this document?',
    removeNote: '“{{name}}” is removed for good and cannot be brought back. No case rests on it.',
    removeDo: 'Remove for good',
    uploaded: 'uploaded by {{name}} {{at}}',
    uploadedAt: 'uploaded {{at}}',
    usedIn: 'Used in {{cases}}, kept as evidence',
  },
};
