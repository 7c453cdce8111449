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

const OTHERS = ['member', 'visitor', 'demonstrator', 'operator'] as const;
