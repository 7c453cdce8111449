import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS, foldCase, type Request } from '../../casework/index.ts';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { addCaseFile, findCase } from '../../store/index.ts';
import {
  ALLIANCE,
  type ClaimsTown,
  DIGEST,
  fillIn,
  HIGH_TECH,
  openClaimsTown,
  PEOPLE,
  publication,
  type Who,
} from '../claims.test-kit.ts';
import type { Client } from '../router.ts';
import { requestShape } from '../shapes/case-act.ts';

type Offer = Awaited<ReturnType<Client['getCase']>>['offers'][number];
type Turn = { readonly days: number; readonly pick: number; readonly odd: number };

const EVERYBODY = Object.keys(PEOPLE) as Who[];
/** Who may ever be offered something. */
const ASKED = EVERYBODY.filter((who) => !['other', 'window', 'auditor', 'expert'].includes(who));
const HERE = requestShape.shape.does.options;
const turns = fc.array(
  fc.record({
    days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 9 })),
    pick: fc.nat(1_000_000),
    odd: fc.nat(1_000_000),
  }),
  { minLength: 18, maxLength: 18 },
);

const CLAIMS = [
  ['municipal-department', { ...HIGH_TECH, files: 'enterprise', by: 'clerk', kind: 'recognition' }],
  [
    'gaoxin-alliance-services',
    { ...ALLIANCE, files: 'agency', by: 'broker', kind: 'service_agreement' },
  ],
] as const;

describe.each(ENGINES)('walks on %s', { timeout: 300_000 }, (_name, make) => {
  let town: ClaimsTown;
  const clients = new Map<Who, Client>();
  let matters = 0;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
    for (const who of EVERYBODY) clients.set(who, await town.of(who));
  }, 120_000);
  afterAll(() => town.close());

  const clientOf = (who: Who): Client => {
    const client = clients.get(who);
    if (client === undefined) throw new Error(who);
    return client;
  };

  it.each(CLAIMS)('go through %s as the core says, whoever acts', async (_id, claim) => {
    const taken = new Set<string>();
    const runs = Number(process.env.WALKS ?? 3);
    await fc.assert(
      fc.asyncProperty(turns, async (all) => {
        const days = await walk(claim, all, taken);
        town.wait(-days);
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(taken.size).toBeGreaterThan(runs);
    expect((await town.operator.verifyCases()).wrong).toEqual([]);
  });

  async function walk(claim: (typeof CLAIMS)[number][1], all: readonly Turn[], taken: Set<string>) {
    const id = await begin(claim);
    let days = 0;
    for (const { days: more, pick, odd } of all) {
      town.wait(more);
      days += more;
      const before = await hold(id);
      if (before.end !== null) break;
      const offers = await offersOf(id);
      await tryOdd(id, odd, offers);
      const open = offers.filter(
        ({ offer }) => offer.refused === null && offer.does !== 'withdraw',
      );
      const kinds = [...new Set(open.map(({ offer }) => offer.does))];
      const does = kinds[pick % kinds.length];
      const whose = open.filter(({ offer }) => offer.does === does);
      const chosen = whose[pick % whose.length];
      if (chosen === undefined) {
        town.wait(20);
        days += 20;
        continue;
      }
      await take(id, chosen.who, chosen.offer);
      taken.add(`${before.at} ${chosen.offer.does}`);
    }
    await hold(id);
    return days;
  }

  async function begin({ clause, call, files, by, kind }: (typeof CLAIMS)[number][1]) {
    const matter = `事项${++matters}`;
    const facts =
      kind === 'recognition'
        ? {
            subject: 'high_tech_enterprise',
            first_or_renewed: 'first',
            recognised_on: '2021-12-03',
          }
        : {
            ...{ agency_alliance_member: true, agreement_filed: true, service_fee: '3万元' },
            ...{ month: '2022-09', achieved_on: '2022-09-20' },
          };
    await town.addRecords(files, [{ id: matter, kind, ...facts }]);
    const about = { call: await town.callOf(call), clause, matter, files };
    const { case: id } = await clientOf(by).openCase(about);
    await town.city.store.write((handle) => addCaseFile(handle, documentOf(id)));
    return id;
  }

  /** A document that offices attach. */
  const documentOf = (claim: string) => ({
    ...({ claim, digest: DIGEST, name: '示例.pdf', type: 'pdf', size: 1 } as const),
    ...({ readers: 'offices', party: null, account: null, addedAt: new Date() } as const),
  });

  /** What is kept is what the events make of it, and what everybody sees of it. */
  async function hold(id: string) {
    const kept = await town.city.store.read((handle) => findCase(handle, id));
    if (kept === undefined) throw new Error(id);
    const folded = foldCase(kept.events.map(({ event }) => event));
    expect(kept.folded).toEqual(folded);
    expect([kept.at, kept.end, kept.seen]).toEqual([folded.at, folded.end, kept.events.length]);
    expect(kept.batch).toBe(folded.batch);
    const accounts = folded.acts.map(({ account }) => account);
    expect(new Set(accounts).size).toBe(accounts.length);
    return folded;
  }

  async function offersOf(id: string): Promise<{ who: Who; offer: Offer }[]> {
    const found: { who: Who; offer: Offer }[] = [];
    for (const who of ASKED) {
      const seen = await clientOf(who)
        .getCase({ case: id })
        .catch(() => null);
      for (const offer of seen?.offers ?? []) found.push({ who, offer });
    }
    return found;
  }

  /** What is not offered is refused, and the case is as it was. */
  async function tryOdd(id: string, odd: number, offers: { who: Who; offer: Offer }[]) {
    const who = EVERYBODY[odd % EVERYBODY.length] ?? 'auditor';
    const does = HERE[odd % HERE.length] ?? 'pass';
    const offered = offers.some(
      (one) => one.who === who && one.offer.does === does && one.offer.refused === null,
    );
    if (offered) return;
    const before = await hold(id);
    const kept = await town.city.store.read((handle) => findCase(handle, id));
    const request = { case: id, seen: kept?.seen ?? 1, does, ...carried(does, before) };
    const error = await clientOf(who)
      .actInCase(request)
      .catch((reason: unknown) => reason);
    expect((error as { code?: string }).code).toMatch(
      /^(FORBIDDEN|CONFLICT|UNPROCESSABLE_CONTENT|BAD_REQUEST)$/,
    );
    expect(await hold(id)).toEqual(before);
  }

  async function take(id: string, who: Who, { does, attaches }: Offer) {
    const client = clientOf(who);
    const theCase = await client.getCase({ case: id });
    const { seen, application } = theCase;
    const folded = await hold(id);
    const documents = Object.fromEntries(attaches.map((one) => [one.id, DIGEST]));
    const { today } = town.clock();
    if (does === 'publish') return town.notice(who, id, { ...publication(today), documents });
    if (does === 'object') {
      const receipt = `异议-${folded.objections.length + 1}`;
      return town.notice(who, id, { does, receipt, reason: '示例理由' });
    }
    let revision: number | undefined;
    if (does === 'submit') {
      const given = { case: id, seen: application.revision ?? 0, answers: fillIn(theCase) };
      revision = (await client.saveApplication(given)).revision;
    }
    const more = revision === undefined ? {} : { revision };
    const request = {
      case: id,
      seen,
      does: does as 'pass',
      documents,
      ...carried(does, folded),
      ...more,
    };
    const acted = await client.actInCase(request);
    const after = await hold(id);
    expect(acted).toEqual({ case: id, seen: seen + 1, at: after.at, end: after.end });
    if (folded.submissions.length > 0) expect(after.batch).toBe(folded.batch);
  }

  function carried(does: Request['does'], { approved, paid }: ReturnType<typeof foldCase>) {
    const { carries } = ACTIONS[does];
    const all: Record<string, object> = {
      reason: { reason: '示例理由' },
      opinion: { opinion: '同意' },
      amount: { amount_fen: String(does === 'pay' ? (approved ?? 0) - paid : 2_000_000) },
      score: { score: 80 },
      corrections: { corrections: [{ field: 'contact.phone', what: '请核对' }] },
      grounds: {
        grounds: {
          ...{
            clause: '第十四条',
            value: '重新认定',
            source: '证书（示例）',
            remedy: '另按重新认定申报',
          },
          until: '2023-12-31',
        },
      },
      change: { change: { amount_fen: '1000000' } },
      office: { office: 'data-bureau' },
    };
    const always = does === 'approve' || does === 'pass' || does === 'recheck' ? ['opinion'] : [];
    return Object.assign({}, ...[...carries, ...always].map((carry) => all[carry] ?? {}));
  }
});
