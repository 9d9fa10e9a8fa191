/** The dark band with the name, the search and the two languages, and the menu below it. */
import type { VNode } from 'preact';
import { type Locale, locales } from '#kernel/text/locale.ts';
import { BrandMark } from './components/brand-mark/brand-mark.tsx';
import { addressIn, type Frame, isSectionOf } from './frame.ts';
import { uiTexts } from './texts.ts';

const ownNames: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français' };

export function Masthead(props: { frame: Frame }): VNode {
  const { frame } = props;
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
          <LanguageSwitch frame={frame} />
        </div>
      </div>
    </header>
  );
}

/** Leads to the same page, never to the other language's home. */
function LanguageSwitch(props: { frame: Frame }): VNode {
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

export function SiteMenu(props: { frame: Frame }): VNode {
  const { frame } = props;
  // Of an entry and one below it, the page lies in the one below.
  const section = frame.menu.filter((entry) => isSectionOf(entry, frame.path)).toSorted((a, b) => b.path.length - a.path.length)[0];
  return (
    <nav class="site-menu" aria-label={uiTexts[frame.locale].menuLabel}>
      <ul class="wrap">
        {frame.menu.map((entry) => {
          const here = entry === section;
          const exactly = here && entry.path === (frame.path.split('?')[0] ?? '');
          return (
            <li>
              <a href={addressIn(frame.locale, entry.path)} aria-current={exactly ? 'page' : here ? 'true' : undefined}>
                {entry.label[frame.locale]}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function SearchIcon(): VNode {
  return (
    <svg class="icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="8.2" cy="8.2" r="5.4" fill="none" stroke="currentColor" stroke-width="2.2" />
      <path d="M12.3 12.3 18 18" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
    </svg>
  );
}
