import type { Operation } from '../api/people-queries.ts';

/** What a desk may offer: shown when the post may use one of the operations it needs. */
type Action = {
  readonly id:
    | 'inbox'
    | 'cases'
    | 'apply'
    | 'dossiers'
    | 'publication'
    | 'calculator'
    | 'policies'
    | 'calls'
    | 'organisations'
    | 'posts'
    | 'accounts'
    | 'log';
  readonly to:
    | '/inbox'
    | '/cases'
    | '/cases/new'
    | '/city'
    | '/publication'
    | '/calculator'
    | '/policies'
    | '/calls'
    | '/desk/organisations'
    | '/desk/posts'
    | '/desk/accounts'
    | '/desk/log';
  readonly needs: readonly Operation[];
};

export const ACTIONS: readonly Action[] = [
  { id: 'inbox', to: '/inbox', needs: ['actInCases'] },
  { id: 'apply', to: '/cases/new', needs: ['openCase'] },
  { id: 'cases', to: '/cases', needs: ['openCase'] },
  { id: 'dossiers', to: '/city', needs: ['getParty'] },
  { id: 'publication', to: '/publication', needs: ['listDrafts'] },
  { id: 'organisations', to: '/desk/organisations', needs: ['listOrganisations'] },
  { id: 'posts', to: '/desk/posts', needs: ['listPosts'] },
  { id: 'accounts', to: '/desk/accounts', needs: ['listAccounts'] },
  { id: 'log', to: '/desk/log', needs: ['listAudit'] },
  { id: 'calculator', to: '/calculator', needs: ['assessDossier'] },
  { id: 'policies', to: '/policies', needs: ['listPolicies'] },
  { id: 'calls', to: '/calls', needs: ['listCalls'] },
];
