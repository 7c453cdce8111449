import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Footer } from './footer.tsx';
import { FrameBars } from './frame-bars.tsx';
import { Header } from './header.tsx';

/** The frame around every page. On a change of page the focus moves to its main part. */
export function Layout() {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) {
      main.current?.focus({ preventScroll: true });
    }
    first.current = path === undefined;
  }, [path]);
  return (
    <>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <Header />
      <FrameBars />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </>
  );
}
