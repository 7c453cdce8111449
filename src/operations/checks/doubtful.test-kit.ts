import {
  ALLIANCE,
  type ClaimsTown,
  DIGEST,
  fillIn,
  HIGH_TECH,
  type Who,
} from '../claims.test-kit.ts';

type Filed = { readonly id: string; readonly number: string };

/** What is stated in a claim besides what its test kit makes up. */
type Stated = {
  readonly facts?: Readonly<Record<string, string>>;
  readonly answers?: Readonly<Record<string, string>>;
};

let matters = 0;

/** What earlier cases would fill in. */
const PLAIN = {
  ...{ 'contact.name': '示例张三', 'contact.phone': '13800001234' },
  'payee.account': '6222020000000000',
};

/** A first recognition of the enterprise, which files for itself. */
export function fileRecognition(town: ClaimsTown, { facts, answers }: Stated = {}): Promise<Filed> {
  const recognised = { recognised_on: '2021-12-03', ...facts };
  return file(town, 'clerk', {
    ...{ ...HIGH_TECH, files: 'enterprise', benefits: 'enterprise', paid: 'enterprise' },
    facts: {
      ...{ kind: 'recognition', subject: 'high_tech_enterprise', first_or_renewed: 'first' },
      ...recognised,
    },
    answers: answers ?? {},
  });
}

/** A filed service of the agency; for itself, unless another benefits. */
export function fileService(
  town: ClaimsTown,
  { facts, answers, benefits = 'agency' }: Stated & { readonly benefits?: string } = {},
): Promise<Filed> {
  const clause = benefits === 'agency' ? ALLIANCE.clause : 'gaoxin-2018-22/5-3b';
  return file(town, 'broker', {
    ...{ clause, call: ALLIANCE.call, files: 'agency', benefits, paid: 'agency' },
    facts: {
      ...{ kind: 'service_agreement', agency_alliance_member: true, agreement_filed: true },
      ...{ service_fee: '3万元', month: '2022-09', achieved_on: '2022-09-20', ...facts },
    },
    // Another account and phone than those that the test kit fills in for everybody.
    answers: {
      ...{ 'payee.account': '6222020000000082', 'contact.phone': '13800008282' },
      ...(benefits === 'agency' ? {} : { 'party.alliance_member': 'true' }),
      ...answers,
    },
  });
}

type Wanted = {
  readonly clause: string;
  readonly call: string;
  readonly files: string;
  readonly benefits: string;
  readonly paid: string;
  readonly facts: { readonly kind: string } & Readonly<Record<string, string | boolean>>;
  readonly answers: Readonly<Record<string, string>>;
};

async function file(
  town: ClaimsTown,
  who: Who,
  { facts, answers, call, ...about }: Wanted,
): Promise<Filed> {
  const matter = `疑点事项${++matters}`;
  await town.addRecords(about.benefits, [{ id: matter, ...facts }]);
  const client = await town.of(who);
  const { case: id, number } = await client.openCase({
    ...{ ...about, call: await town.callOf(call), matter },
  });
  const begun = await client.getCase({ case: id });
  const given = { ...fillIn(begun), ...PLAIN, ...answers };
  const { revision } = await client.saveApplication({ case: id, seen: 0, answers: given });
  const attaches = begun.offers.find(({ does }) => does === 'submit')?.attaches ?? [];
  const documents = Object.fromEntries(attaches.map((one) => [one.id, DIGEST]));
  await client.actInCase({ case: id, seen: 1, does: 'submit', revision, documents });
  return { id, number };
}
