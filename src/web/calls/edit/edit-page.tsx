import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addDays, formatDay, parseDay } from '../../../values/index.ts';
import { callQuery, officesQuery, proceduresQuery } from '../../api/call-queries.ts';
import type { ActingPost } from '../../api/people-queries.ts';
import { isMissing } from '../../api/problems.ts';
import { libraryQuery } from '../../api/queries.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { Failure, Loading, Notice } from '../../frame/states.tsx';
import { useTitle } from '../../frame/use-title.ts';
import { Backward } from '../../offices/backward.tsx';
import { NeedsMember } from '../../people/needs-member.tsx';
import '../../policies/guide.css';
import { NoCall } from '../no-call.tsx';
import { CallEditor } from './call-editor.tsx';
import { newValues, valuesOf } from './values.ts';
import '../../forms/form.css';
import '../call.css';
import '../calls.css';
import './edit.css';

const NEW = 'new';
const USUAL_DAYS = 30;

/** Writes a call of one's own department: begins one, edits it until it is published, amends it then. */
export function EditPage() {
  const { call } = useParams({ from: '/desk/calls/$call' });
  return (
    <NeedsMember>
      {({ post }) =>
        post?.role === 'department' ? <Loaded key={call} id={call} post={post} /> : <NotYours />
      }
    </NeedsMember>
  );
}

function Loaded({ id, post }: { id: string; post: ActingPost }) {
  const { asOf } = useAsOf();
  const isNew = id === NEW;
  const call = useQuery({ ...callQuery(id, asOf), enabled: !isNew });
  const sources = useQueries({
    queries: [libraryQuery(asOf), proceduresQuery, officesQuery],
    combine: ([library, procedures, offices]) => ({
      error: library.error ?? procedures.error ?? offices.error,
      data:
        library.data && procedures.data && offices.data
          ? { ...library.data, procedures: procedures.data, offices: offices.data }
          : undefined,
    }),
  });
  const error = sources.error ?? (call.data ? null : call.error);
  if (isMissing(call.error)) return <NoCall />;
  if (error !== null) return <Failure error={error} />;
  if (sources.data === undefined || (!isNew && call.data === undefined)) return <Loading />;
  const given = call.data ?? null;
  if (given !== null && !given.may.edit && !given.may.amend) return <NotYours />;
  return (
    <Page title={given === null ? 'titleNew' : given.may.amend ? 'titleAmend' : 'titleEdit'}>
      <CallEditor
        call={given}
        department={{ party: post.party, name: post.party_name }}
        begin={given === null ? newOf(asOf) : valuesOf(given.text)}
        sources={sources.data}
      />
    </Page>
  );
}

function Page(props: {
  title: 'titleNew' | 'titleEdit' | 'titleAmend';
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  const title = t(`callEdit.${props.title}`);
  useTitle(title);
  return (
    <div className="page edit-call">
      <header className="stack tight">
        <Backward here={title} />
        <h1 className="title-page">{title}</h1>
        <p className="soft">
          {t(props.title === 'titleAmend' ? 'callEdit.amendLead' : 'callEdit.lead')}
        </p>
      </header>
      {props.children}
    </div>
  );
}

/** A month from the day of the page on. */
function newOf(asOf: string) {
  const day = parseDay(asOf);
  const from = day.ok ? day.value : 0;
  return newValues(formatDay(from), formatDay(addDays(from, USUAL_DAYS)));
}

function NotYours() {
  const { t } = useTranslation();
  useTitle(t('states.refused'));
  return (
    <Notice title={t('states.refused')}>
      <p className="soft">{t('callEdit.notYours')}</p>
      <Link to="/desk" className="button">
        {t('frame.desk')}
      </Link>
    </Notice>
  );
}
