import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { actIn, type ClaimsTown, DIGEST, openClaimsTown, type Who } from '../claims.test-kit.ts';
import { caseShape } from '../shapes/case.ts';
import { fileRecognition } from './doubtful.test-kit.ts';

describe.each(ENGINES)('what the rule refuses, on %s', { timeout: 120_000 }, (_name, make) => {
  let town: ClaimsTown;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());

  const check = async (who: Who, id: string) => (await town.of(who)).checkCase({ case: id });
  const act = (who: Who, id: string, request: object) => actIn(town, who, id, request);

  it('comes with proposed grounds, for each condition that fails, for who may refuse', async () => {
    const { id } = await fileRecognition(town, {
      answers: { 'record.first_or_renewed': 'renewed' },
    });
    const reviewer = await town.of('reviewer');
    const seen = await reviewer.getCase({ case: id });
    expect(caseShape.parse(seen)).toEqual(seen);
    const refuse = seen.offers.find(({ does }) => does === 'refuse');
    expect(refuse?.proposed_grounds).toMatchObject([
      {
        clause: { zh: '大政发〔2017〕52号第十四条' },
        why: { zh: '不符合：属于首次认定' },
        value: { zh: '首次或重新认定：重新认定' },
        source: { zh: '申请表所填，2022-10-10' },
        until: '2022-10-25',
      },
    ]);
    expect(refuse?.proposed_grounds?.[0]?.remedy.zh).toContain('可另行申报');
    const clerk = await (await town.of('clerk')).getCase({ case: id });
    expect(JSON.stringify(clerk)).not.toContain('proposed_grounds');
  });

  it('counts what other cases were paid among the limits', async () => {
    const { id } = await fileRecognition(town);
    await act('reviewer', id, { does: 'pass', opinion: '同意' });
    await act('approver', id, { does: 'approve', amount_fen: '20000000', opinion: '同意' });
    const { today } = town.clock();
    const publication = { on: today, time: '09:30', address: 'https://sample.example/1' };
    await town.notice('publisher', id, {
      ...{ does: 'publish', publication: { ...publication, capture: DIGEST } },
    });
    town.wait(12);
    await act('publisher', id, { does: 'end_notice' });
    await act('rechecker', id, { does: 'recheck', opinion: '无误' });
    await act('payer', id, { does: 'pay', amount_fen: '20000000' });
    town.wait(-12);
    const later = await fileRecognition(town, { facts: { recognised_on: '2022-01-10' } });
    town.wait(12);
    const { checks } = await check('reviewer', later.id);
    const limits = checks.find((one) => one.check === 'limits');
    expect(limits).toMatchObject({ state: 'failed' });
    expect(limits?.evidence.map(({ what }) => what.zh).join('；')).toContain('已用');
    town.wait(-12);
  });
});
