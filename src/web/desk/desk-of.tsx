import { lazyRouteComponent } from '@tanstack/react-router';
import { type ComponentType, Suspense } from 'react';
import type { Role } from '../api/people-queries.ts';
import { Loading } from '../frame/states.tsx';
import type { Post } from './post.ts';

type Desk = ComponentType<{ post: Post }>;

const Applicant = lazyRouteComponent(() => import('./applicant-desk.tsx'), 'ApplicantDesk');
const Agency = lazyRouteComponent(() => import('./agency-desk.tsx'), 'AgencyDesk');
const Clerk = lazyRouteComponent(() => import('./clerk-desk.tsx'), 'ClerkDesk');
const Office = lazyRouteComponent(() => import('./office-desk.tsx'), 'OfficeDesk');
const PolicyOfficer = lazyRouteComponent(() => import('./policy-desk.tsx'), 'PolicyDesk');
const Administrator = lazyRouteComponent(
  () => import('./administrator-desk.tsx'),
  'AdministratorDesk',
);
const Watcher = lazyRouteComponent(() => import('./watcher-desk.tsx'), 'WatcherDesk');

const DESKS: Record<Role, Desk> = {
  enterprise: Applicant,
  agency: Agency,
  alliance: Applicant,
  department: Office,
  expert: Office,
  committee: Office,
  finance: Office,
  policy_officer: PolicyOfficer,
  window_clerk: Clerk,
  auditor: Watcher,
  system_administrator: Administrator,
  security_administrator: Administrator,
  audit_administrator: Watcher,
};

/** What is to do at the desk of a role; each kind of desk comes with its first visit. */
export function DeskOf({ post }: { post: Post }) {
  const Shown = DESKS[post.role];
  return (
    <Suspense fallback={<Loading />}>
      <Shown post={post} />
    </Suspense>
  );
}
