import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Place, standing } from '../../../dossiers/index.ts';
import type { KeptStatement, PartyFile } from '../../api/city-queries.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMayHere, useMayUse } from '../../people/use-me.ts';
import { AddEvidence } from './add-evidence.tsx';
import { ConfirmFacts } from './confirm-facts.tsx';
import { usePicking } from './picking.tsx';

/** Begins picking facts, tells how many are, and leads on to what is done with them. */
export function PickBar(props: { file: PartyFile; statements: readonly KeptStatement[] }) {
  const { file, statements } = props;
  const { t } = useTranslation();
  const mayHere = useMayHere();
  const mayUse = useMayUse();
  const { purpose, picked, begin, pick, end } = usePicking();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState('');
  const start = (wanted: 'confirm' | 'evidence') => {
    setDone('');
    begin(wanted);
  };
  if (purpose === null) {
    return (
      <div className="pick-begin no-print">
        <p className="done-words small" role="status">
          {done}
        </p>
        <div className="row">
          {mayUse('confirmFacts') && (
            <button type="button" className="button slim" onClick={() => start('confirm')}>
              <Icon name="check" size={16} />
              {t('confirming.begin')}
            </button>
          )}
          {mayHere('addEvidence') && (
            <button type="button" className="button slim" onClick={() => start('evidence')}>
              <Icon name="plus" size={16} />
              {t('evidence.add')}
            </button>
          )}
        </div>
      </div>
    );
  }
  const all: readonly Place[] = standing(statements).filter(isPickable);
  const finish = (words: string) => {
    setAsking(false);
    setDone(words);
    end();
  };
  const given = { file, places: [...picked.values()], shut: () => setAsking(false), done: finish };
  return (
    <section className="bar pick-bar no-print" aria-label={t('confirming.begin')}>
      <p>
        <strong>
          {t(purpose === 'confirm' ? 'confirming.picking' : 'confirming.pickingEvidence')}
        </strong>{' '}
        <span role="status">{t('confirming.picked', { count: picked.size })}</span>
      </p>
      <div className="row">
        <button
          type="button"
          className="button slim primary"
          disabled={picked.size === 0}
          onClick={() => setAsking(true)}
        >
          {t(purpose === 'confirm' ? 'confirming.go' : 'confirming.goEvidence')}
        </button>
        <button
          type="button"
          className="button slim"
          onClick={() => pick(all, picked.size < all.length)}
        >
          {t(picked.size < all.length ? 'confirming.all' : 'confirming.none')}
        </button>
        <button type="button" className="button slim quiet" onClick={end}>
          {t('filing.cancel')}
        </button>
      </div>
      {asking && purpose === 'confirm' && <ConfirmFacts picked={given} />}
      {asking && purpose === 'evidence' && <AddEvidence picked={given} />}
    </section>
  );
}

/** Facts that people read one by one; which kinds are complete is the party's own word. */
function isPickable({ section, fact }: Place): boolean {
  return section !== 'complete' && !(section === 'records' && fact === 'kind');
}
