import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/index.css';
import { siteQuery } from './api/city-queries.ts';
import { meQuery } from './api/people-queries.ts';
import { choosePost } from './api/post-choice.ts';
import { isNotFound, isPostLost, isSignedOut, problemsOf } from './api/problems.ts';
import { applyDisplay } from './display/display.ts';
import { startSpeaking } from './i18n/speak.ts';
import { router } from './router.tsx';

const MOST_RETRIES = 1;
/** How long the first sight may wait for the site and for who is signed in. */
const PATIENCE_MS = 1_500;

applyDisplay();

/**
 * Who was refused for want of a session learns whether theirs has ended; who lost the post that they
 * chose gives it up, and everything on screen is read again in the one that is left.
 */
const askAgain = (error: Error) => {
  if (isSignedOut(error)) void queries.invalidateQueries({ queryKey: meQuery.queryKey });
  if (isPostLost(error)) {
    choosePost(undefined);
    void queries.invalidateQueries();
  }
};

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: askAgain }),
  mutationCache: new MutationCache({ onError: askAgain }),
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < MOST_RETRIES && !isNotFound(error) && problemsOf(error).length === 0,
    },
  },
});

const place = document.getElementById('root');
if (place === null) {
  throw new Error('the page has no #root');
}
const known = Promise.all([queries.prefetchQuery(siteQuery), queries.prefetchQuery(meQuery)]);
const late = new Promise((over) => setTimeout(over, PATIENCE_MS));
await Promise.all([startSpeaking(), Promise.race([known, late])]);
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
