import { BASE_ERROR_CODES } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { answerProblem } from './answers.ts';
import { IdentityProblem } from './identity-problem.ts';
import { isRefusal, OF_LIBRARY, WORDS } from './words.ts';

const library = Object.keys({ ...BASE_ERROR_CODES, ...twoFactor().$ERROR_CODES });
const OUR_OWN = ['ACCOUNT_DISABLED', 'UNAUTHORIZED'];

describe('refusals', () => {
  it('speak both languages', () => {
    for (const { zh, en } of Object.values(WORDS)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('know the codes of the library by their names', () => {
    const capitals = Object.keys(OF_LIBRARY).filter((code) => /^[A-Z_]+$/.test(code));
    expect(capitals.filter((code) => ![...library, ...OUR_OWN].includes(code))).toEqual([]);
  });

  it('are answered in the form of the operations', async () => {
    const answer = answerProblem(new IdentityProblem('LOCKED_OUT'));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '900']);
    const problems = [{ field: '', message: WORDS.LOCKED_OUT }];
    expect(await answer.json()).toMatchObject({
      code: 'LOCKED_OUT',
      status: 429,
      data: { problems },
    });
  });

  it('say when the database is lost, and pass on what nobody expected', async () => {
    const lost = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const answer = answerProblem(lost);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'UNAVAILABLE' });
    const unexpected = new Error('unexpected');
    expect(() => answerProblem(unexpected)).toThrow(unexpected);
  });

  it('have codes of their own', () => {
    expect([isRefusal('WRONG_CODE'), isRefusal('toString')]).toEqual([true, false]);
  });
});
