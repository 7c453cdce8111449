import { useTranslation } from 'react-i18next';
import type { Basis } from '../api/call-queries.ts';
import { useSay } from '../i18n/use-say.ts';
import './basis.css';

/** What a line of a procedure rests on: 原文, 推断 or 系统预设. */
export function BasisMark({ basis }: { basis: Basis }) {
  const { t } = useTranslation();
  const say = useSay();
  const { is, where, question } = basis;
  return (
    <span
      className={`basis basis-${is}`}
      {...(question !== null && { title: t('basis.open', { question: say(question) }) })}
    >
      {t(`basis.${is}`)}
      {where !== null && <span lang="zh-CN"> {where}</span>}
    </span>
  );
}
