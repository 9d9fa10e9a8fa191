/** The dark band with the name, the search and the two languages, and the menu below it. */
import type { VNode } from 'preact';
import { type Locale, locales } from '#kernel/text/locale.ts';
import { BrandMark } from './components/brand-mark/brand-mark.tsx';
import { addressIn, type Frame, isSectionOf, signInAddress, type MenuEntry } from './frame.ts';
import { writtenAround, writtenWith } from './markup/remembered.ts';
import { uiTexts } from './texts.ts';

const ownNames: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français' };

interface Props {
  readonly frame: Frame;
}

/** The same on every page, but for where the two languages lead and for who is signed in. */
export const Masthead = writtenAround(
  ({ frame }: Props) => frame.menu,
  ({ frame }) => frame.locale,
  ({ frame }, leave) => (
    <WrittenMasthead
      frame={frame}
      own={leave((given) => (
        <>
          <LanguageSwitch frame={given.frame} />
          <Person frame={given.frame} />
        </>
      ))}
    />
  ),
);

function WrittenMasthead({ frame, own }: Props & { own: VNode }): VNode {
  const t = uiTexts[frame.locale];
  return (
    <header class="masthead">
      <div class="wrap masthead__row">
        <a class="masthead__brand" href={addressIn(frame.locale, '/')}>
          <BrandMark />
          <span>
            {t.name}
            <small class="masthead__tagline">{t.tagline}</small>
          </span>
        </a>
        <div class="masthead__tools">
          <form class="masthead__search" role="search" action={addressIn(frame.locale, '/search')} method="get">
            <label class="visually-hidden" for="site-search">
              {t.searchLabel}
            </label>
            <input id="site-search" type="search" name="q" autocomplete="off" maxLength={200} placeholder={t.search} />
            <button type="submit">
              <SearchIcon />
              <span class="visually-hidden">{t.search}</span>
            </button>
          </form>
          <a class="masthead__search-link" href={addressIn(frame.locale, '/search')}>
            <SearchIcon />
            <span>{t.search}</span>
          </a>
          {own}
        </div>
      </div>
    </header>
  );
}

function Person(props: Props): VNode {
  const { locale, person, path } = props.frame;
  const t = uiTexts[locale];
  if (person === undefined) {
    return (
      <a class="masthead__person" href={signInAddress(locale, path === '/' ? undefined : addressIn(locale, path))}>
        {t.signIn}
      </a>
    );
  }
  return (
    <div class="masthead__person">
      <a href={addressIn(locale, '/account')}>{person.name}</a>
      <form action={addressIn(locale, '/account/sign-out')} method="post">
        <button type="submit">{t.signOut}</button>
      </form>
    </div>
  );
}

/** Leads to the same page, never to the other language's home. */
function LanguageSwitch(props: Props): VNode {
  const { frame } = props;
  return (
    <nav class="language-switch" aria-label={uiTexts[frame.locale].languageLabel}>
      {locales.map((locale) => (
        <a
          href={addressIn(locale, frame.path)}
          hreflang={locale}
          lang={locale}
          aria-current={locale === frame.locale ? 'true' : undefined}
        >
          {ownNames[locale]}
        </a>
      ))}
    </nav>
  );
}

interface MenuProps extends Props {
  /** The entry that the page lies in or below. */
  readonly section: MenuEntry | undefined;
  /** The page is the entry's own. */
  readonly exactly: boolean;
}

export function SiteMenu({ frame }: Props): VNode {
  // Of an entry and one below it, the page lies in the one below.
  const section = frame.menu.filter((entry) => isSectionOf(entry, frame.path)).toSorted((a, b) => b.path.length - a.path.length)[0];
  return <WrittenMenu frame={frame} section={section} exactly={section?.path === frame.path.split('?')[0]} />;
}

const WrittenMenu = writtenWith(
  ({ frame }: MenuProps) => frame.menu,
  ({ frame, section, exactly }) => `${frame.locale} ${section?.path ?? ''} ${exactly}`,
  ({ frame, section, exactly }) => (
    <nav class="site-menu" aria-label={uiTexts[frame.locale].menuLabel}>
      <ul class="wrap">
        {frame.menu.map((entry) => (
          <li>
            <a href={addressIn(frame.locale, entry.path)} aria-current={entry !== section ? undefined : exactly ? 'page' : 'true'}>
              {entry.label[frame.locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ),
);

function SearchIcon(): VNode {
  return (
    <svg class="icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="8.2" cy="8.2" r="5.4" fill="none" stroke="currentColor" stroke-width="2.2" />
      <path d="M12.3 12.3 18 18" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
    </svg>
  );
}
