import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMayUse, useMember } from '../people/use-me.ts';
import { AccountMenu } from './account-menu.tsx';
import { AsOfPicker } from './as-of-picker.tsx';
import { Bell } from './bell.tsx';
import { CityMark } from './city-mark.tsx';
import { DisplayControls } from './display-controls.tsx';
import { Icon } from './icon.tsx';
import { Logo } from './logo.tsx';
import { useClock } from './use-clock.ts';
import { usePopover } from './use-popover.ts';

/** Name, places, as-of date and display; on a phone the places fold into a menu. */
export function Header() {
  const { t } = useTranslation();
  const { box, open, setOpen } = usePopover<HTMLDivElement>();
  return (
    <header className="header">
      <CityMark />
      <div className="header-row">
        <Link to="/" className="brand">
          <Logo />
          <span className="brand-name">{t('frame.brand')}</span>
          <span className="brand-line">{t('frame.brandLine')}</span>
          <span className="unseen">{t('frame.home')}</span>
        </Link>
        <AsOfPicker />
        <Bell />
        <AccountMenu />
        <div className="header-menu" ref={box}>
          <button
            type="button"
            className="icon-button menu-button"
            aria-expanded={open}
            aria-controls="site-menu"
            aria-label={t('frame.menu')}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'close' : 'menu'} size={20} />
          </button>
          <div className={open ? 'menu-panel open' : 'menu-panel'} id="site-menu">
            <Places leave={() => setOpen(false)} />
            <DisplayControls />
          </div>
        </div>
      </div>
    </header>
  );
}

function Places({ leave }: { leave: () => void }) {
  const { t } = useTranslation();
  const clock = useClock();
  const member = useMember();
  const mayUse = useMayUse();
  const isOfDesk = useRouterState({
    select: ({ location }) => BELOW_DESK.some((path) => location.pathname.startsWith(path)),
  });
  return (
    <nav className="places" aria-label={t('frame.places')} onClickCapture={leave}>
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
        {t('frame.home')}
      </Link>
      <Link to="/policies" activeOptions={{ includeSearch: false }}>
        {t('frame.policies')}
      </Link>
      <Link to="/calls" activeOptions={{ includeSearch: false }}>
        {t('frame.calls')}
      </Link>
      <Link to="/notices" activeOptions={{ includeSearch: false }}>
        {t('frame.notices')}
      </Link>
      <Link to="/calculator" activeOptions={{ includeSearch: false }}>
        {t('frame.calculator')}
      </Link>
      {(clock !== null || mayUse('getParty')) && (
        <Link to="/city" activeOptions={{ includeSearch: false }}>
          {clock === null ? t('frame.parties') : t('frame.city')}
        </Link>
      )}
      {member !== null && (
        <Link to="/desk" activeOptions={{ includeSearch: false }} {...(isOfDesk && HERE)}>
          {t('frame.desk')}
        </Link>
      )}
      <a href="/api/">{t('frame.api')}</a>
    </nav>
  );
}

/** Pages that hang below the desk, though their address does not. */
const BELOW_DESK = ['/publication', '/inbox', '/cases'];

/** What the link to a page has while one is there, for a page that hangs below another. */
const HERE = { className: 'active', 'aria-current': 'page' } as const;
