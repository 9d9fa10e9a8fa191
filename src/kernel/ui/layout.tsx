/** The whole document around a page: head, masthead, menu, breadcrumbs, footer. */
import type { ComponentChildren } from 'preact';
import { type Locale, locales } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { Breadcrumbs } from './components/breadcrumbs/breadcrumbs.tsx';
import { addressIn, type Crumb, type Frame } from './frame.ts';
import { Masthead, SiteMenu } from './masthead.tsx';
import { SiteFooter } from './site-footer.tsx';
import { uiTexts } from './texts.ts';

interface LayoutProps {
  readonly frame: Frame;
  readonly title: string;
  readonly description?: string | undefined;
  readonly crumbs: readonly Crumb[];
  readonly noIndex?: boolean | undefined;
  /** Scripts of this page alone. */
  readonly scripts?: readonly string[] | undefined;
  readonly children?: ComponentChildren;
}

/** The caller puts `<!doctype html>` in front. */
export function Layout(props: LayoutProps) {
  const { frame } = props;
  const t = uiTexts[frame.locale];
  return (
    <html lang={frame.locale}>
      <Head {...props} />
      <body>
        <a class="skip-link" href="#main">
          {t.skip}
        </a>
        <Masthead frame={frame} />
        <SiteMenu frame={frame} />
        <div class="wrap">
          <Breadcrumbs locale={frame.locale} crumbs={props.crumbs} />
        </div>
        <main id="main" class="wrap" tabIndex={-1}>
          {props.children}
        </main>
        <SiteFooter frame={frame} />
      </body>
    </html>
  );
}

const whole = (frame: Frame, locale: Locale) => `${frame.publicUrl}${addressIn(locale, frame.path)}`;

function Head(props: LayoutProps) {
  const { frame } = props;
  const title = typeset(frame.locale, props.title);
  const name = uiTexts[frame.locale].name;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title === name ? name : `${title} · ${name}`}</title>
      {props.description === undefined ? null : <meta name="description" content={typeset(frame.locale, props.description)} />}
      {props.noIndex === true ? <meta name="robots" content="noindex" /> : null}
      <link rel="canonical" href={whole(frame, frame.locale)} />
      {locales.map((locale) => (
        <link rel="alternate" hreflang={locale} href={whole(frame, locale)} />
      ))}
      {/* Only `/` chooses by the reader's browser; elsewhere English stands in for whoever reads neither. */}
      <link rel="alternate" hreflang="x-default" href={frame.path === '/' ? `${frame.publicUrl}/` : whole(frame, 'en')} />
      {frame.feed === undefined ? null : (
        <link rel="alternate" type="application/atom+xml" title={frame.feed.title} href={addressIn(frame.locale, frame.feed.path)} />
      )}
      {frame.icon === undefined ? null : <link rel="icon" type="image/svg+xml" href={frame.icon} />}
      {frame.stylesheets.map((address) => (
        <link rel="stylesheet" href={address} />
      ))}
      {[...frame.scripts, ...(props.scripts ?? [])].map((address) => (
        <script type="module" src={address} />
      ))}
    </head>
  );
}
