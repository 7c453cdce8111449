import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readLogSearch } from './audit/log-search.ts';
import { CASEWORK_ROUTES } from './casework-routes.tsx';
import { Loading } from './frame/states.tsx';
import { HomePage } from './home/home-page.tsx';
import { readMessagesSearch } from './messages/messages-search.ts';
import { readLibrarySearch } from './policies/library-search.ts';
import { root } from './root-route.tsx';
import { readArrival, readListSearch, readSignInSearch } from './search.ts';

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

const policies = createRoute({
  getParentRoute: () => root,
  path: '/policies',
  validateSearch: readLibrarySearch,
  component: lazyRouteComponent(() => import('./policies/policies-page.tsx'), 'PoliciesPage'),
});

const clause = createRoute({
  getParentRoute: () => root,
  path: '/policies/$policy/$article',
  component: lazyRouteComponent(() => import('./policies/clause-page.tsx'), 'ClausePage'),
});

const calculator = createRoute({
  getParentRoute: () => root,
  path: '/calculator',
  validateSearch: readArrival,
  component: lazyRouteComponent(() => import('./calculator/calculator-page.tsx'), 'CalculatorPage'),
});

const path = createRoute({
  getParentRoute: () => root,
  path: '/path',
  validateSearch: readArrival,
  component: lazyRouteComponent(() => import('./path/path-page.tsx'), 'PathPage'),
});

const city = createRoute({
  getParentRoute: () => root,
  path: '/city',
  validateSearch: readListSearch,
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./city/city-page.tsx'), 'CityPage'),
});

const party = createRoute({
  getParentRoute: () => root,
  path: '/city/$party',
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./city/party/party-page.tsx'), 'PartyPage'),
});

const calculation = createRoute({
  getParentRoute: () => root,
  path: '/city/$party/calculations/$calculation',
  staticData: { day: 'clock' },
  component: lazyRouteComponent(
    () => import('./city/calculation/calculation-page.tsx'),
    'CalculationPage',
  ),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const setPassword = createRoute({
  getParentRoute: () => root,
  path: '/set-password',
  component: lazyRouteComponent(() => import('./sign-in/set-password-page.tsx'), 'SetPasswordPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
});

const messages = createRoute({
  getParentRoute: () => root,
  path: '/messages',
  staticData: { day: 'clock' },
  validateSearch: readMessagesSearch,
  component: lazyRouteComponent(() => import('./messages/messages-page.tsx'), 'MessagesPage'),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./desk/desk-page.tsx'), 'DeskPage'),
});

const organisations = createRoute({
  getParentRoute: () => root,
  path: '/desk/organisations',
  staticData: { day: 'clock' },
  validateSearch: readListSearch,
  component: lazyRouteComponent(
    () => import('./offices/organisations-page.tsx'),
    'OrganisationsPage',
  ),
});

const posts = createRoute({
  getParentRoute: () => root,
  path: '/desk/posts',
  staticData: { day: 'clock' },
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('./offices/posts-page.tsx'), 'PostsPage'),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/desk/accounts',
  staticData: { day: 'clock' },
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('./offices/accounts-page.tsx'), 'AccountsPage'),
});

const log = createRoute({
  getParentRoute: () => root,
  path: '/desk/log',
  staticData: { day: 'clock' },
  validateSearch: readLogSearch,
  component: lazyRouteComponent(() => import('./audit/log-page.tsx'), 'LogPage'),
});

const publication = createRoute({
  getParentRoute: () => root,
  path: '/publication',
  component: lazyRouteComponent(
    () => import('./publication/publication-page.tsx'),
    'PublicationPage',
  ),
});

const concerns = createRoute({
  getParentRoute: () => root,
  path: '/publication/concerns',
  component: lazyRouteComponent(
    () => import('./publication/concerns/concerns-page.tsx'),
    'ConcernsPage',
  ),
});

const text = createRoute({
  getParentRoute: () => root,
  path: '/publication/text',
  component: lazyRouteComponent(() => import('./publication/texts/text-page.tsx'), 'TextPage'),
});

const draft = createRoute({
  getParentRoute: () => root,
  path: '/publication/$draft',
  component: lazyRouteComponent(() => import('./publication/draft-page.tsx'), 'DraftPage'),
});

/** Every page of the portal. Home comes with the first load, the others with their first visit. */
export const router = createRouter({
  routeTree: root.addChildren([
    ...[home, policies, clause, calculator, path, city, party, calculation],
    ...[signIn, setPassword, account, messages, desk, organisations, posts, accounts, log],
    ...[publication, concerns, text, draft],
    ...CASEWORK_ROUTES,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  scrollRestoration: true,
  // What a page's reader of the address drops is dropped: else it would reach the page all the same.
  search: { strict: true },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
