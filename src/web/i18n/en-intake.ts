import type { EnglishWords } from './words.ts';
import type { zhIntake } from './zh-intake.ts';

/** Words of policy texts that are read in, in English. */
export const enIntake: Pick<EnglishWords, keyof typeof zhIntake> = {
  intake: {
    title: 'Read in a policy text',
    lead: 'Reads the text of a policy and shows which clauses each article has and which are lacking; people fill in the skeletons, and two publish them.',
    entry: 'Read in a text',
    pick: 'Choose the file',
    reading: 'Reading…',
    formats: 'TXT, DOCX or PDF with a text layer; or drop it here. The file is not stored.',
    noTitle: '(no title)',
    which: 'The policy that it is',
    unknown: 'Not in the catalogue, or not recognised',
    counts: '{{articles}} articles; {{covered}} with clauses, {{proposed}} with skeletons',
    empty: 'No articles were found. Check the file, or take another version of it.',
    covered: 'Has clauses',
    reasoned: 'Has a reason',
    open: 'Skeletons',
    nothing: 'Gives nothing',
    notNamed: 'The policy.md of the catalogue does not list this article',
    wording: 'Wording (from line {{line}} of the file)',
    skeleton: 'Skeleton {{id}}',
    draft: 'Draft',
    note: 'Skeleton from the text of {{article}}',
    noPolicy: 'Put the policy (policy.md) into the catalogue first, then draft.',
    keep: 'Keep the wording ({{count}})',
    kept: 'The wording of {{count}} articles was kept; it stands on the pages of the clauses.',
    kept_one: 'The wording of {{count}} article was kept; it stands on the pages of the clauses.',
    all: 'Choose all that can be kept',
    official: 'Official wording',
    source: 'From “{{file}}”, kept on {{at}}',
    digest: 'Digest of the file {{digest}}',
    earlier: 'Wordings kept before ({{count}})',
  },
};
