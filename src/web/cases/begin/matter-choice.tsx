import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptDossier, type DossierRecord } from '../../../dossiers/index.ts';
import { type CaseLine, casesQuery } from '../../api/case-queries.ts';
import { partyQuery } from '../../api/city-queries.ts';
import { captionOf } from '../../calculator/dossier/caption.ts';
import { useVocabulary } from '../../calculator/vocabulary-context.tsx';
import { Fetched } from '../../desk/fetched.tsx';
import { useAsOf } from '../../frame/as-of.ts';
import { useClauses } from '../../frame/use-clauses.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { PlaceBadge } from '../place-badge.tsx';
import { Choices } from './choices.tsx';

/** What a claim is about: a record of the dossier; null for a clause about the party itself. */
export type Matter = { readonly record: string | null };

/** Chooses the matter from the dossier; says at once where there is none, or one is claimed already. */
export function MatterChoice(props: {
  clause: string;
  benefits: string;
  chosen: Matter | undefined;
  choose: (matter: Matter | undefined) => void;
}) {
  const { clause, benefits, chosen, choose } = props;
  const { t } = useTranslation();
  const kind = useClauses().get(clause)?.kind;
  const file = useQuery(partyQuery(benefits));
  const open = useInfiniteQuery(casesQuery('own', { clause, party: benefits, ended: false }));
  if (kind === undefined) return <p className="soft">{t('states.loading')}</p>;
  return (
    <Fetched query={open}>
      {(cases) =>
        kind.id === 'party' ? (
          <OfParty open={cases[0]} chosen={chosen} choose={choose} />
        ) : (
          <Fetched query={file}>
            {({ dossier }) => (
              <OfRecords
                {...props}
                kind={kind.id}
                records={adoptDossier(dossier).records}
                open={cases}
              />
            )}
          </Fetched>
        )
      }
    </Fetched>
  );
}

function OfParty(props: {
  open: CaseLine | undefined;
  chosen: Matter | undefined;
  choose: (matter: Matter | undefined) => void;
}) {
  const { open, chosen, choose } = props;
  const { t } = useTranslation();
  const isFree = open === undefined;
  useEffect(() => {
    if (isFree && chosen === undefined) choose({ record: null });
  }, [isFree, chosen, choose]);
  return open === undefined ? (
    <p className="small soft">{t('begin.aboutParty')}</p>
  ) : (
    <OpenAlready open={open} />
  );
}

function OfRecords(props: {
  benefits: string;
  kind: string;
  records: readonly DossierRecord[];
  open: readonly CaseLine[];
  chosen: Matter | undefined;
  choose: (matter: Matter | undefined) => void;
}) {
  const { benefits, kind, records, open, chosen, choose } = props;
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const { carried } = useAsOf();
  const here = useLocation({ select: ({ href }) => href });
  const vocabulary = useVocabulary();
  const parts = vocabulary.kinds[kind]?.parts ?? [];
  const fitting = records.filter((one) => one.kind === kind || parts.includes(one.kind));
  const label = say(vocabulary.kinds[kind]?.label ?? { zh: kind, en: kind });
  const openOf = (record: string) => open.find(({ matter }) => matter === record);
  if (fitting.length === 0) {
    return (
      <div className="stack tight" role="status">
        <p>{t('begin.noMatter', { kind: label })}</p>
        <div className="row">
          <Link
            to="/calculator"
            search={{ party: benefits, adds: kind, back: here, as_of: carried }}
            className="button"
          >
            {t('begin.fillDossier')}
          </Link>
        </div>
      </div>
    );
  }
  return (
    <>
      <Choices
        legend={t('begin.aboutWhat', { kind: label })}
        name="matter"
        choices={fitting.map((record) => ({
          value: record.id,
          label: captionOf(vocabulary, record, lang) || label,
          note:
            openOf(record.id) === undefined ? record.id : `${record.id} · ${t('begin.claimed')}`,
          disabled: openOf(record.id) !== undefined,
        }))}
        chosen={chosen?.record ?? undefined}
        choose={(record) => choose({ record })}
      />
      {fitting.map(({ id }) => {
        const one = openOf(id);
        return one === undefined ? null : <OpenAlready key={id} open={one} />;
      })}
    </>
  );
}

/** That a case is open already, and the way to it. */
function OpenAlready({ open }: { open: CaseLine }) {
  const { t } = useTranslation();
  return (
    <div className="bar begin-open" role="status">
      <p>
        {t('begin.openAlready', { number: open.number })} <PlaceBadge place={open} />
      </p>
      <Link to="/cases/$case" params={{ case: open.case }} className="button slim">
        {t('begin.toOpen')}
      </Link>
    </div>
  );
}
