import { useTranslation } from 'react-i18next';
import { ROLES } from '../../offices/index.ts';

/** The words of a role as the log names it: of a post, or of a visitor, a member, the machine. */
export function useRoleWords(): (role: string) => string {
  const { t } = useTranslation();
  return (name) => {
    const role = ROLES.find((one) => one === name);
    if (role !== undefined) return t(`role.${role}`);
    const other = OTHERS.find((one) => one === name);
    return other === undefined ? name : t(`roleOther.${other}`);
  };
}

const OTHERS = ['member', 'visitor', 'demonstrator', 'operator', 'other_house'] as const;

/** The key of the words for who did what no account did: the system itself, or a visitor. */
export function nobodyWords(role: string): 'audit.system' | 'audit.nobody' {
  return role === 'other_house' ? 'audit.system' : 'audit.nobody';
}
