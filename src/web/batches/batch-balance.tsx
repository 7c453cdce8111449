import { useTranslation } from 'react-i18next';
import type { Batch } from '../api/batch-queries.ts';
import { Figure } from '../status/amount.tsx';

type Balance = Batch['balance'];
const PARTS = ['before', 'here', 'after'] as const;

/** What of the fund of a call was approved in which batch, and what is left. */
export function BatchBalance({ balance, month }: { balance: Balance; month: string }) {
  const { t } = useTranslation();
  const { fund, amount_fen, left_fen } = balance;
  return (
    <section className="card batch-balance" aria-labelledby="batch-balance">
      <div className="row between">
        <h2 className="title-section" id="batch-balance">
          {t('batch.balance')}
        </h2>
        <p className="small soft">
          <span lang="zh-CN">{fund ?? t('guide.unstated')}</span>{' '}
          {amount_fen === null ? (
            <span className="unstated">{t('amount.unstated')}</span>
          ) : (
            <Figure fen={amount_fen} />
          )}
        </p>
      </div>
      <Bar balance={balance} />
      <dl className="batch-sums">
        {PARTS.map((part) => (
          <div key={part} className={`batch-sum of-${part}`}>
            <dt>{t(`batch.${part}`, { month })}</dt>
            <dd>
              <Figure fen={balance[`${part}_fen`]} />
            </dd>
          </div>
        ))}
        <div className={left_fen?.startsWith('-') ? 'batch-sum of-left over' : 'batch-sum of-left'}>
          <dt>{left_fen?.startsWith('-') ? t('batch.over') : t('batch.left')}</dt>
          <dd>
            {left_fen === null ? (
              <span className="unstated">{t('guide.unstated')}</span>
            ) : (
              <Figure fen={left_fen.replace('-', '')} />
            )}
          </dd>
        </div>
      </dl>
      <p className="tiny faint">{t('batch.balanceNote')}</p>
    </section>
  );
}

/** The same as a bar; what it shows stands in words beside it. */
function Bar({ balance }: { balance: Balance }) {
  const whole = Number(balance.amount_fen ?? 0);
  if (whole <= 0) return null;
  return (
    <div className="batch-bar" aria-hidden="true">
      {PARTS.map((part) => (
        <span
          key={part}
          className={`of-${part}`}
          style={{
            inlineSize: `${Math.min(100, (Number(balance[`${part}_fen`]) / whole) * 100)}%`,
          }}
        />
      ))}
    </div>
  );
}
