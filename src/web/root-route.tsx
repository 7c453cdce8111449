import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { Layout } from './frame/layout.tsx';
import { Failure, NotFound } from './frame/states.tsx';
import { speak } from './i18n/speak.ts';
import { readSharedSearch } from './search.ts';

/** What every page stands in. */
export const root = createRootRoute({
  component: Layout,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
  validateSearch: readSharedSearch,
  search: { middlewares: [retainSearchParams(['as_of', 'lang'])] },
  beforeLoad: ({ search }) => speak(search.lang),
});
