import type { Draft } from '../../store/index.ts';
import type { Caller } from '../caller.ts';
import { wroteIn } from './need-draft.ts';

/** What a caller may do with a draft as it stands. */
export type May = {
  readonly edit: boolean;
  readonly submit: boolean;
  readonly publish: boolean;
  readonly return: boolean;
  readonly withdraw: boolean;
};

export function mayWith(draft: Draft, caller: Caller): May {
  const officer = caller.is === 'member' && caller.post?.role === 'policy_officer';
  const open = officer && (draft.state === 'draft' || draft.state === 'returned');
  const submitted = officer && draft.state === 'submitted';
  return {
    edit: open,
    submit: open,
    publish: submitted && !wroteIn(draft, caller.account),
    return: submitted,
    withdraw: open || submitted,
  };
}
