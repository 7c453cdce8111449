import { read, utils } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { openTestCity } from '../people/people.test-kit.ts';

const PARTY = 'enterprise';

it.each(ENGINES)(
  'an export says what it leaves out, and names people, on %s',
  async (_k, make) => {
    const house = await openTestCity(await make());
    const own = await house.as('demonstration-enterprise-clerk');
    await own.giveConsent({ party: PARTY, purpose: 'calculator' });
    await own.saveCalculation({ party: PARTY });
    const whole = await own.exportParty({ party: PARTY });
    expect(whole.left_out).toEqual({ applications: 0, calculations: 0, history: 0 });
    expect(whole.consents).toEqual([
      {
        purpose: 'calculator',
        ...{ given_by: '示例陈晨', given_by_post: '示例海蓝智能装备有限公司 政策申报专员' },
        given_at: '2022-10-10T00:00:00.000Z',
        ...{ revoked_by: null, revoked_by_post: null, revoked_at: null },
      },
    ]);
    expect(whole.mandates).toMatchObject({
      given: [{ agency_name: expect.stringMatching(/^示例/u), scopes: ['dossier', 'application'] }],
      received: [],
    });
    const { consents, mandates } = whole;
    expect(JSON.stringify([consents, mandates])).not.toMatch(/demonstration-|"(id|enterprise)"/u);

    const { pool } = house.city.store;
    await pool.query(
      `insert into calculation (party, catalogue_version, as_of, dossier, answer, saved_at)
     select party, catalogue_version, as_of, dossier, answer, saved_at + n * interval '1 minute'
     from calculation, generate_series(1, 204) as n`,
    );
    await pool.query(
      `insert into audit_entry (number, at, role, operation, subject, detail, result, hash)
     select -n, now(), 'operator', 'keepDossier', $1, '{}', 'done', '' from generate_series(1, 10003) as n`,
      [PARTY],
    );
    const cut = await own.exportParty({ party: PARTY });
    const { history, calculations, left_out } = cut as Record<string, { length: number }>;
    expect([calculations?.length, history?.length]).toEqual([200, 10_000]);
    const beyond = ((whole.history as unknown[]).length ?? 0) + 3;
    expect(left_out).toEqual({ applications: 0, calculations: 5, history: beyond });
    const file = await own.exportPartyWorkbook({ party: PARTY });
    const { Sheets } = read(await file.arrayBuffer());
    const rowsOf = (name: string) =>
      utils.sheet_to_json<unknown[]>(Sheets[name] ?? {}, { header: 1 });
    expect(rowsOf('操作记录')[1]).toEqual([
      expect.stringContaining(`另有较早的 ${beyond} 条未列入`),
    ]);
    expect(rowsOf('操作记录')).toHaveLength(10_002);
    expect(rowsOf('已存测算')).toHaveLength(206);
    expect(rowsOf('同意记录')[1]).toContain('示例陈晨');
    await house.close();
  },
  120_000,
);
