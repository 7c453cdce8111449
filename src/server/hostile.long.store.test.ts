import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayUse, ROLES } from '../offices/index.ts';
import { ENGINES } from '../store/engines.test-kit.ts';
import { checkAudit, listAudit } from '../store/index.ts';
import { opened } from './app.test-kit.ts';
import { type Command, countLogged, everyCommand, withAt, wordingOf } from './hostile.test-kit.ts';
import { haveFile, haveWait, keptIn } from './hostile-house.test-kit.ts';
import { HALVES, HOSTILE_STRINGS } from './hostile-strings.test-kit.ts';
import { type Called, type House, openHouse } from './house.test-kit.ts';

const make = ENGINES.at(-1)?.[1];
const AT_ONCE = 8;
const USED = 'used-already';
/** Commands that are for the offices of a case alone. */
const FOR_OFFICES = [
  ...['unmaskObjector', 'disposeOfDoubt', 'addCaseDocument', 'addCaseNote', 'withdrawPaper'],
];

/** A role that several people hold, so that one may close their account. */
const OF_SEVERAL = 'policy_officer';

describe('who means harm over HTTP', { timeout: 900_000 }, () => {
  let house: House;
  const commands = everyCommand();
  const cookies = new Map<string, { readonly cookie: string; readonly party: string }>();
  let things: Readonly<Record<string, object>> = {};

  beforeAll(async () => {
    if (make === undefined) throw new Error('no engine');
    house = await openHouse(await make(), 'demonstration');
    const { posts } = (await house.call('listDemonstrationPosts', {})).body;
    for (const { role, account, party } of posts) {
      if (!cookies.has(role)) cookies.set(role, { cookie: await house.signIn(account), party });
    }
    await house.call('resetDemonstration', {}, { number: USED });
    await findThings();
  }, 120_000);
  afterAll(() => house.close());

  /** Gives every command something real to act on. */
  async function findThings() {
    const of = (role: string) => cookies.get(role) ?? { cookie: '', party: '' };
    const ask = async (role: string, operation: string, input: object) => {
      const { cookie } = of(role);
      const answer = await house.call(operation, input, { cookie });
      expect(answer.status, operation).toBe(200);
      return answer.body;
    };
    const { party } = of('enterprise');
    const days = { from: '2099-01-01', to: '2099-01-20' };
    const code = { credit_code: '91990000MA0000015Q', basis: '示例' };
    await ask('enterprise', 'giveConsent', { party, purpose: 'calculator' });
    const kept = await ask('enterprise', 'getParty', { party });
    const { given } = await ask('enterprise', 'listMandates', { party });
    const { posts } = await ask('security_administrator', 'listPosts', {});
    const { organisations } = await ask('system_administrator', 'listOrganisations', {});
    const nameOf = (id: string) => organisations.find((one: { id: string }) => one.id === id)?.name;
    const account = 'demonstration-manufacturer-clerk';
    const beside = { organisation: party, role: 'expert', title: '示例专家' };
    const { post } = await ask('system_administrator', 'addPost', beside);
    const holding = { post, account, capacity: 'holder', from: '2020-01-01' };
    await ask('security_administrator', 'givePost', holding);
    const delegation = { ...days, account, reason: '示例' };
    const delegated = await ask('enterprise', 'delegatePost', delegation);
    const { drafts } = await ask('policy_officer', 'listDrafts', {});
    const attended = await ask('window_clerk', 'beginAttendance', code);
    const waits = { account: await haveWait(house, party) };
    const { colleagues } = await ask('enterprise', 'listColleagues', { party });
    const { calls } = await ask('enterprise', 'listCalls', { as_of: '2022-10-10' });
    const isFirst = ({ title }: { readonly title: string }) => title.includes('首次认定补助');
    const claim = { call: calls.find(isFirst).call, clause: 'dalian-2017-52/14a' };
    const begun = { ...claim, matter: '高企认定', files: party, benefits: party, paid: party };
    const { case: claimed } = await ask('enterprise', 'openCase', begun);
    const unasked = {
      ...{ revision: undefined, opinion: undefined, amount_fen: undefined, score: undefined },
      ...{ corrections: undefined, grounds: undefined, change: undefined, office: undefined },
      ...{ documents: undefined, does: 'withdraw' },
    };
    const attachment = await haveFile(house, party);
    things = {
      describeAttachment: { attachment },
      removeAttachment: { attachment },
      openCase: begun,
      saveApplication: { case: claimed, seen: 0, answers: { note: '示例' } },
      actInCase: { ...unasked, case: claimed, seen: 1 },
      issuePaper: {
        ...{ case: claimed, kind: 'application', opinion: undefined, way: undefined },
        ...{ decided: undefined, decision: undefined, scan: undefined },
        ...{ office_number: undefined, event: undefined },
      },
      actInCases: { ...unasked, cases: [{ case: claimed, seen: 1 }], preview: false },
      admitColleague: waits,
      declineColleague: waits,
      removeColleague: { holding: colleagues.at(-1).holding },
      keepDossier: { seen: kept.revision },
      addEvidence: { seen: kept.revision },
      erasePersonalData: { name: nameOf(party) },
      closeAccount: { name: (await ask(OF_SEVERAL, 'getMe', {})).member.name },
      revokeHolding: {
        holding: posts.flatMap((one: { holdings: object[] }) => one.holdings)[0].id,
      },
      delegatePost: { account, ...days, from: '2099-02-01', to: '2099-02-02' },
      revokeDelegation: delegated,
      declineDelegation: delegated,
      revokeMandate: { mandate: given[0].id },
      beginAttendance: { credit_code: '91990000MA00001112' },
      endAttendance: { attendance: attended.attendance },
      saveDraft: { path: drafts[0].path },
      returnDraft: { draft: drafts[0].draft },
      recordReview: { policy: opened.catalogue.policies[0]?.id },
      keepPolicyText: wordingOf(opened.catalogue.policies[0]),
      draftDates: { policy: opened.catalogue.policies[0]?.id, ...days, issued_on: days.from },
      proposeHold: { subject: opened.catalogue.clauses[0]?.id },
    };
  }

  /** Somebody who may use the command, for their own party. */
  function actorOf({ access, name }: Command) {
    const role = name === 'closeAccount' ? OF_SEVERAL : ROLES.find((one) => mayUse(access, one));
    const actor = role === undefined ? undefined : cookies.get(role);
    if (actor === undefined) throw new Error(`nobody may use ${name}`);
    return actor;
  }

  function inputOf(command: Command): unknown {
    const { party } = actorOf(command);
    const about = command.party === null ? {} : { [command.party]: party };
    return { ...(command.input as object), ...about, ...things[command.name] };
  }

  const logged = () => countLogged(house.city);

  /** Sends all of it, some at a time; gives the statuses. */
  async function sendAll(asked: readonly (() => Promise<{ readonly status: number }>)[]) {
    const statuses: number[] = [];
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const answers = await Promise.all(asked.slice(from, from + AT_ONCE).map((ask) => ask()));
      statuses.push(...answers.map(({ status }) => status));
    }
    return statuses;
  }

  const isClear = (status: number) => status >= 400 && status < 500;

  it('knows every command and gets far with its input', async () => {
    expect(commands.length).toBeGreaterThan(20);
    const far: string[] = [];
    for (const command of commands) {
      const { cookie } = actorOf(command);
      const answer = await house.call(command.name, inputOf(command), { cookie, number: USED });
      const clear = command.takesFile ? [400] : [404, 409, 422];
      // No case here has come as far as an office, to which these are left.
      if (FOR_OFFICES.includes(command.name)) clear.splice(0, 3, 403);
      expect(clear, `${command.name} ${answer.status}`).toContain(answer.status);
      if (answer.body.data.problems[0].field === 'zhida-request') far.push(command.name);
    }
    // Nothing but its number keeps these from being done.
    expect(far.length).toBeGreaterThan(commands.length * 0.6);
  });

  it('does nothing by ten thousand strings in every text of every command, and logs each', async () => {
    const before = await keptIn(house);
    const loggedBefore = await logged();
    const asked = commands.flatMap((command) => {
      const { cookie } = actorOf(command);
      const called: Called = { cookie, number: USED };
      return command.fields.flatMap((field) =>
        [...HOSTILE_STRINGS, ...HALVES].map((text) => async () => {
          const answer = await house.call(
            command.name,
            withAt(inputOf(command), field, text),
            called,
          );
          const where = `${command.name} ${field.join('.')} ${JSON.stringify(text)}`;
          expect(isClear(answer.status), `${where}: ${answer.status}`).toBe(true);
          expect(answer.body.data.problems[0].message.zh, where).not.toBe('');
          return answer;
        }),
      );
    });
    expect(asked.length).toBeGreaterThan(10_000);
    await sendAll(asked);
    expect(await keptIn(house)).toEqual(before);
    expect((await logged()) - loggedBefore).toBe(asked.length);
    expect((await fetch(`${house.address}/health`)).status).toBe(200);
  });

  it('does nothing by strings in addresses and headers', async () => {
    const before = await keptIn(house);
    const { cookie } = actorOf(commands[0] as Command);
    const sayable = HOSTILE_STRINGS.filter((text) => /^[\t\x20-\x7e\x80-\xff]*$/.test(text));
    const asked = HOSTILE_STRINGS.flatMap((text) => {
      const part = encodeURIComponent(text);
      return [`/api/parties/${part}`, `/api/audit?subject=${part}`, `/api/parties/x?${part}`].map(
        (path) => () => house.send('GET', path, undefined, { cookie }),
      );
    });
    const headed = sayable.flatMap((text) =>
      ['zhida-post', 'zhida-request', 'cookie', 'origin', 'x-forwarded-for'].map(
        (name) => () => house.send('POST', '/rpc/getMe', { json: {} }, { cookie, [name]: text }),
      ),
    );
    const statuses = await sendAll([...asked, ...headed]);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(await keptIn(house)).toEqual(before);
  });

  it('does nothing for a page of another site, nor when a command is only read', async () => {
    const before = await keptIn(house);
    const loggedBefore = await logged();
    const statuses = await sendAll(
      commands.flatMap((command) => {
        const { cookie } = actorOf(command);
        const input = inputOf(command);
        const headers = { cookie, 'sec-fetch-site': 'cross-site' };
        const data = encodeURIComponent(JSON.stringify({ json: input }));
        const path = `/rpc/${command.name}?data=${data}`;
        return [
          () => house.call(command.name, input, { headers }),
          () => house.send('GET', path, undefined, { cookie, 'zhida-request': 'read' }),
        ];
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([403, 405]));
    expect(await keptIn(house)).toEqual(before);
    expect((await logged()) - loggedBefore).toBe(commands.length);
  });

  it('does a thing once, however often its request is sent again, even at once', async () => {
    const { cookie } = cookies.get('system_administrator') ?? { cookie: '' };
    const countPosts = async () => (await house.call('listPosts', {}, { cookie })).body.total;
    const before = await countPosts();
    const post = { organisation: 'enterprise', role: 'enterprise', title: '重放（示例）' };
    const again = () => house.call('addPost', post, { cookie, number: 'the-same' });
    const statuses = (await Promise.all(Array.from({ length: 20 }, again))).map(
      ({ status }) => status,
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, ...Array(19).fill(409)]);
    expect(await countPosts()).toBe(before + 1);
  });

  it('refuses bodies that are too large, too deep or no JSON, and says so in the log', async () => {
    const before = await keptIn(house);
    const loggedBefore = await logged();
    const { cookie } = actorOf(commands[0] as Command);
    const bodies = [
      `{"json":{"name":"${'x'.repeat(200_000)}"}}`,
      `{"json":${'['.repeat(40_000)}${']'.repeat(40_000)}}`,
      `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
      '{"json":',
      '{"json":{"__proto__":{}}}',
      '\u0000',
    ];
    const statuses = await sendAll(
      commands.flatMap(({ name }) =>
        bodies.map((body) => () => house.send('POST', `/rpc/${name}`, body, { cookie })),
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([400, 413]));
    expect(await keptIn(house)).toEqual(before);
    expect((await logged()) - loggedBefore).toBe(statuses.length);
  });

  it('stands a thousand wrong passwords: all logged, one account locked, others come in', async () => {
    const { identity } = house.city;
    const add = (email: string) =>
      identity.createAccount({ name: '示例', email, password: 'Correct-Horse-7' });
    await add('guessed@example.com');
    await add('other@example.com');
    const before = await keptIn(house);
    const loggedBefore = await logged();
    const signIn = (email: string, password: string) =>
      house.send('POST', '/api/auth/sign-in/email', { email, password }, { origin: house.address });
    const guesses = Array.from(
      { length: 1_000 },
      (_, number) => () => signIn('guessed@example.com', `Wrong-Horse-${number}`),
    );
    const statuses = await sendAll(guesses);
    expect(statuses.filter((status) => status === 401)).toHaveLength(4);
    expect(statuses.filter((status) => status === 429)).toHaveLength(996);
    expect((await signIn('guessed@example.com', 'Correct-Horse-7')).status).toBe(429);
    expect((await logged()) - loggedBefore).toBeGreaterThanOrEqual(1_001);
    const { message, ...rest } = await keptIn(house);
    expect({ ...rest, message: before.message }).toEqual(before);
    expect(message, 'whose account it is, is told').not.toBe(before.message);
    expect((await signIn('other@example.com', 'Correct-Horse-7')).status).toBe(200);
    const locked = await house.city.store.read((handle) =>
      listAudit(handle, { operation: 'signIn.locked_out', limit: 10 }),
    );
    expect(locked).toHaveLength(1);
  });

  it('leaves the log whole and the server up', async () => {
    expect(await house.city.store.read(checkAudit)).toMatchObject({ broken: null });
    expect((await house.call('getMe', {})).status).toBe(200);
  });
});
