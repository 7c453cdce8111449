import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import {
  delegationsQuery,
  type Delegations as Kept,
  type Member,
  meQuery,
  refreshPeople,
} from '../api/people-queries.ts';
import { ConfirmDialog } from '../forms/confirm-dialog.tsx';
import { FailureWords } from '../frame/failure-words.tsx';
import { Icon } from '../frame/icon.tsx';
import { DelegateDialog } from './delegate-dialog.tsx';
import { postWords } from './post-line.tsx';

type Delegation = Kept['given'][number];

/** 委托代行: what one delegated and what was delegated to one; a holder can delegate their post. */
export function Delegations({ member }: { member: Member }) {
  const { t } = useTranslation();
  const [giving, setGiving] = useState(false);
  const [revoking, setRevoking] = useState<Delegation>();
  const [declining, setDeclining] = useState<Delegation>();
  const queries = useQueryClient();
  const kept = useQuery(delegationsQuery);
  const { post, capacity } = member;
  const { given = [], received = [], delegates = [] } = kept.data ?? {};
  return (
    <div className="stack tight delegations">
      <div className="row between">
        <h3 className="part-title">{t('delegation.title')}</h3>
        {post !== null && capacity === 'holder' && (
          <button type="button" className="button slim" onClick={() => setGiving(true)}>
            <Icon name="swap" size={16} />
            {t('delegation.give')}
          </button>
        )}
      </div>
      {kept.isError && (
        <div className="complaint" role="alert">
          <FailureWords error={kept.error} />
        </div>
      )}
      {kept.data !== undefined && given.length + received.length === 0 && (
        <p className="small soft">{t('delegation.none')}</p>
      )}
      <ul className="lines">
        {given.map((one) => (
          <DelegationLine
            key={one.id}
            one={one}
            who={t('delegation.to', { name: one.name ?? one.account })}
          >
            <button type="button" className="button slim" onClick={() => setRevoking(one)}>
              {t('delegation.revoke')}
            </button>
          </DelegationLine>
        ))}
        {received.map((one) => (
          <DelegationLine
            key={one.id}
            one={one}
            who={t('delegation.by', { name: one.given_by_name ?? one.given_by })}
          >
            <button type="button" className="button slim" onClick={() => setDeclining(one)}>
              {t('delegation.decline')}
            </button>
          </DelegationLine>
        ))}
      </ul>
      {giving && post !== null && (
        <DelegateDialog post={post} delegates={delegates} shut={() => setGiving(false)} />
      )}
      {revoking !== undefined && (
        <ConfirmDialog
          title={t('delegation.revokeAsk')}
          verb={t('delegation.revoke')}
          shut={() => setRevoking(undefined)}
          act={async () => {
            await client.revokeDelegation({ holding: revoking.id });
            await refreshPeople(queries);
          }}
        >
          <p>{t('delegation.revokeNote', { name: revoking.name ?? revoking.account })}</p>
        </ConfirmDialog>
      )}
      {declining !== undefined && (
        <ConfirmDialog
          title={t('delegation.declineAsk')}
          verb={t('delegation.decline')}
          shut={() => setDeclining(undefined)}
          act={async () => {
            await client.declineDelegation({ holding: declining.id });
            await Promise.all([
              refreshPeople(queries),
              queries.invalidateQueries({ queryKey: meQuery.queryKey }),
            ]);
          }}
        >
          <p>
            {t('delegation.declineNote', { name: declining.given_by_name ?? declining.given_by })}
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function DelegationLine(props: { one: Delegation; who: string; children?: ReactNode }) {
  const { t } = useTranslation();
  const { post, from, to } = props.one;
  return (
    <li className="line">
      <div>
        <p>
          <strong>{props.who}</strong>
        </p>
        <p className="small soft">
          {postWords(post)} · {t('account.fromTo', { from, to: to ?? '' })}
        </p>
      </div>
      {props.children}
    </li>
  );
}
