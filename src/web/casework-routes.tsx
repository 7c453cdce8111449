import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readCalendarSearch } from './calendar/calendar-search.ts';
import { readCallSearch, readCallsSearch } from './calls/calls-search.ts';
import { readApplySearch } from './cases/apply/apply-search.ts';
import { readBeginSearch } from './cases/begin/begin-search.ts';
import { readCaseSearch } from './cases/case-search.ts';
import { readPublishSearch } from './notices/publish/publish-search.ts';
import { readVerifySearch } from './papers/verify-search.ts';
import { root } from './root-route.tsx';
import { readListSearch } from './search.ts';

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  validateSearch: readCalendarSearch,
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
});

const calls = createRoute({
  getParentRoute: () => root,
  path: '/calls',
  validateSearch: readCallsSearch,
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./calls/calls-page.tsx'), 'CallsPage'),
});

const call = createRoute({
  getParentRoute: () => root,
  path: '/calls/$call',
  validateSearch: readCallSearch,
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./calls/call-page.tsx'), 'CallPage'),
});

const batch = createRoute({
  getParentRoute: () => root,
  path: '/calls/$call/batches/$batch',
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./batches/batch-page.tsx'), 'BatchPage'),
});

const editCall = createRoute({
  getParentRoute: () => root,
  path: '/desk/calls/$call',
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./calls/edit/edit-page.tsx'), 'EditPage'),
});

const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  staticData: { day: 'clock' },
  validateSearch: readVerifySearch,
  component: lazyRouteComponent(() => import('./papers/verify-page.tsx'), 'VerifyPage'),
});

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: readCaseSearch,
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./cases/list/cases-page.tsx'), 'CasesPage'),
});

const newCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/new',
  validateSearch: readBeginSearch,
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./cases/begin/begin-page.tsx'), 'BeginPage'),
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$case',
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./cases/case/case-page.tsx'), 'CasePage'),
});

const apply = createRoute({
  getParentRoute: () => root,
  path: '/cases/$case/apply',
  validateSearch: readApplySearch,
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./cases/apply/apply-page.tsx'), 'ApplyPage'),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: readCaseSearch,
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./cases/inbox/inbox-page.tsx'), 'InboxPage'),
});

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  validateSearch: readListSearch,
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./notices/notices-page.tsx'), 'NoticesPage'),
});

const newNotice = createRoute({
  getParentRoute: () => root,
  path: '/notices/new',
  validateSearch: readPublishSearch,
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./notices/publish/publish-page.tsx'), 'PublishPage'),
});

const notice = createRoute({
  getParentRoute: () => root,
  path: '/notices/$notice',
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./notices/notice-page.tsx'), 'NoticePage'),
});

const object = createRoute({
  getParentRoute: () => root,
  path: '/notices/$notice/lines/$line',
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./notices/object-page.tsx'), 'ObjectPage'),
});

const objections = createRoute({
  getParentRoute: () => root,
  path: '/objections',
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./notices/look-up-page.tsx'), 'LookUpPage'),
});

const objection = createRoute({
  getParentRoute: () => root,
  path: '/objections/$receipt',
  staticData: { day: 'clock' },
  component: lazyRouteComponent(() => import('./notices/objection-page.tsx'), 'ObjectionPage'),
});

/** From a call for applications to the public notice and the papers of a case. */
export const CASEWORK_ROUTES = [
  ...[calls, call, batch, editCall, cases, newCase, oneCase, apply, inbox],
  ...[notices, newNotice, notice, object, objections, objection, verify, calendar],
] as const;
