/** The only way to build a link from data. */
import type { ComponentChildren } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { languageName } from '../../language-name.ts';
import { uiTexts } from '../../texts.ts';

// Browsers drop control characters and read a backslash as a slash, so `/\t/evil.example` would leave the site.
// oxlint-disable-next-line no-control-regex -- they are what is looked for.
const hiddenOrBackslash = /[\u0000- \u007f\\]/;

/** A web address or a path on this site; nothing else, such as `javascript:`, becomes a link. */
export function safeHref(url: string): string | undefined {
  if (hiddenOrBackslash.test(url)) return undefined;
  if (/^(\/(?!\/)|[?#])/.test(url)) return url;
  if (!/^https?:\/\//i.test(url)) return undefined;
  return URL.canParse(url) ? url : undefined;
}

/** A link off this site. An address that is not safe leaves the words without a link. */
export function ExternalLink(props: {
  locale: Locale;
  href: string | undefined;
  /** The language of what it leads to, said when the reader reads another. */
  language?: string | undefined;
  children: ComponentChildren;
}) {
  const href = props.href === undefined ? undefined : safeHref(props.href);
  const other = props.language !== undefined && props.language !== '' && props.language !== props.locale;
  return (
    <>
      {href === undefined ? (
        props.children
      ) : (
        <a class="external-link" href={href} rel="external noreferrer" hreflang={other ? props.language : undefined}>
          {props.children}
        </a>
      )}
      {other ? <small class="link-language"> ({uiTexts[props.locale].inLanguage(languageName(props.locale, props.language ?? ''))})</small> : null}
    </>
  );
}
