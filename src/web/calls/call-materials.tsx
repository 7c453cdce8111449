import { useTranslation } from 'react-i18next';
import type { Call } from '../api/call-queries.ts';
import { useSay } from '../i18n/use-say.ts';
import { BasisMark } from './basis.tsx';

/** What to hand in, as a list to tick off while one gathers it; the ticks are kept nowhere. */
export function CallMaterials({ call }: { call: Call }) {
  const { t } = useTranslation();
  const say = useSay();
  const asks = call.procedure?.asks ?? [];
  const { materials } = call.text;
  if (asks.length + materials.length === 0) return <p>{t('call.noMaterials')}</p>;
  return (
    <>
      <ul className="call-materials">
        {asks.map(({ material, title, basis }) => (
          <li key={material}>
            <label>
              <input type="checkbox" />
              <span>
                {say(title)} <BasisMark basis={basis} />
              </span>
            </label>
          </li>
        ))}
        {materials.map(({ id, title, required, note, rows }) => (
          <li key={id}>
            <label>
              <input type="checkbox" />
              <span>
                <span lang="zh-CN">{title}</span>{' '}
                <span className="small soft">
                  {t(required ? 'call.required' : 'call.optional')}
                </span>
                {note !== null && (
                  <span className="small soft" lang="zh-CN">
                    {' '}
                    · {note}
                  </span>
                )}
                {rows !== undefined && (
                  <span className="small soft">
                    {' · '}
                    {t('columns.listed')}
                    <span lang="zh-CN">{rows.map((column) => column.title).join('、')}</span>
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {materials.length === 0 && <p className="small soft">{t('call.noMoreMaterials')}</p>}
    </>
  );
}
