import type { Operation } from '../api/people-queries.ts';

/** What a desk may offer: shown when the post may use one of the operations it needs. */
type Action = {
  readonly id:
    | 'dossiers'
    | 'publication'
    | 'calculator'
    | 'policies'
    | 'organisations'
    | 'posts'
    | 'accounts'
    | 'log';
  readonly to:
    | '/city'
    | '/publication'
    | '/calculator'
    | '/policies'
    | '/desk/organisations'
    | '/desk/posts'
    | '/desk/accounts'
    | '/desk/log';
  readonly needs: readonly Operation[];
};

export const ACTIONS: readonly Action[] = [
  { id: 'dossiers', to: '/city', needs: ['getParty'] },
  { id: 'publication', to: '/publication', needs: ['listDrafts'] },
  { id: 'organisations', to: '/desk/organisations', needs: ['listOrganisations'] },
  { id: 'posts', to: '/desk/posts', needs: ['listPosts'] },
  { id: 'accounts', to: '/desk/accounts', needs: ['listAccounts'] },
  { id: 'log', to: '/desk/log', needs: ['listAudit'] },
  { id: 'calculator', to: '/calculator', needs: ['assessDossier'] },
  { id: 'policies', to: '/policies', needs: ['listPolicies'] },
];
