import { useVocabulary } from '../calculator/vocabulary-context.tsx';
import { useLang } from '../i18n/use-say.ts';

/** The codes that a fact of the party holds, by their names: 企业、基金管理机构. */
export function useCodeWords(fact: string, codes: readonly string[]): string {
  const lang = useLang();
  const { party, lists } = useVocabulary();
  const type = party.facts.find(({ id }) => id === fact)?.type;
  const names = type?.is === 'codes' ? lists[type.list] : undefined;
  return codes.map((code) => names?.[code]?.[lang] ?? code).join(lang === 'zh' ? '、' : ', ');
}
