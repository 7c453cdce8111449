import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { type PostRow, postsQuery, refreshPeople } from '../api/people-queries.ts';
import { ConfirmDialog } from '../forms/confirm-dialog.tsx';
import { Icon } from '../frame/icon.tsx';
import { NeedsMember } from '../people/needs-member.tsx';
import { postWords } from '../people/post-line.tsx';
import { useMayUse } from '../people/use-me.ts';
import type { Column } from '../table/table.tsx';
import { AddPost } from './add-post.tsx';
import { GivePost } from './give-post.tsx';
import { Holdings } from './holdings.tsx';
import { ListPage } from './list-page.tsx';
import { useListSearch } from './use-list-search.ts';

/** Every post and who holds it; what may be done with it goes by one's own post. */
export function PostsPage() {
  return <NeedsMember>{() => <Posts />}</NeedsMember>;
}

function Posts() {
  const { t } = useTranslation();
  const may = useMayUse();
  const queries = useQueryClient();
  const search = useListSearch();
  const list = useInfiniteQuery(postsQuery(search.sought.trim()));
  const [adding, setAdding] = useState(false);
  const [giving, setGiving] = useState<PostRow>();
  const [closing, setClosing] = useState<PostRow>();
  const columns: readonly Column<PostRow>[] = [
    {
      title: t('office.post'),
      names: true,
      cell: ({ title, closed_at }) => (
        <span>
          {title} {closed_at !== null && <span className="badge">{t('office.closed')}</span>}
        </span>
      ),
    },
    { title: t('office.organisation'), cell: ({ party_name }) => party_name },
    { title: t('audit.role'), cell: ({ role }) => t(`role.${role}`) },
    { title: t('office.held'), cell: (post) => <Holdings post={post} /> },
    {
      title: t('office.do'),
      cell: (post) =>
        post.closed_at === null && (
          <span className="row no-print">
            {may('givePost') && (
              <button type="button" className="button slim" onClick={() => setGiving(post)}>
                {t('office.givePost')}
                <span className="unseen"> {postWords(post)}</span>
              </button>
            )}
            {may('closePost') && (
              <button type="button" className="button slim" onClick={() => setClosing(post)}>
                {t('office.closePost')}
                <span className="unseen"> {postWords(post)}</span>
              </button>
            )}
          </span>
        ),
    },
  ];
  return (
    <>
      <ListPage
        title={t('work.posts')}
        lead={may('givePost') ? t('office.givingLead') : t('office.postsLead')}
        add={
          may('addPost') && (
            <button type="button" className="button primary" onClick={() => setAdding(true)}>
              <Icon name="plus" size={16} />
              {t('office.addPost')}
            </button>
          )
        }
        query={list}
        pages={list}
        columns={may('givePost') || may('closePost') ? columns : columns.slice(0, -1)}
        keyOf={({ id }) => id}
        {...search}
      />
      {adding && <AddPost shut={() => setAdding(false)} />}
      {giving !== undefined && <GivePost post={giving} shut={() => setGiving(undefined)} />}
      {closing !== undefined && (
        <ConfirmDialog
          title={t('office.closeAsk', { post: postWords(closing) })}
          verb={t('office.closePost')}
          shut={() => setClosing(undefined)}
          act={async () => {
            await client.closePost({ post: closing.id });
            await refreshPeople(queries);
          }}
        >
          <p>{t('office.closeNote', { count: closing.holdings.length })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
