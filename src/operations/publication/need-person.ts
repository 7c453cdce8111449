import type { Caller } from '../caller.ts';
import type { CityContext } from '../context.ts';
import { forbidden } from '../refusals.ts';

/** Somebody with an account: who takes part in what takes two people. */
export type Person = { readonly account: string; readonly name: string };

/** Who calls, as a person. Refused with 403 for who sits at the machine and has no account. */
export function needPerson({ caller }: Pick<CityContext, 'caller'>): Person {
  if (caller.is === 'member') return { account: caller.account, name: caller.name };
  throw forbidden({
    field: '',
    message: {
      zh: '须由两人分别办理，请登录后以政策专员的岗位办理',
      en: 'It takes two people: sign in and act in a post of policy officer',
    },
  });
}

/** Whether something was done by who calls. */
export function isOwn(caller: Caller, account: string | null): boolean {
  return caller.is === 'member' && caller.account === account;
}
