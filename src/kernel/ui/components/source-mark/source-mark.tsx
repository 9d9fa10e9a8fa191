/** Says who: the document behind a figure or a sentence, in a line or one click away. */
import type { ComponentChildren } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { uiTexts } from '../../texts.ts';
import { Disclosure } from '../disclosure/disclosure.tsx';
import { ExternalLink } from '../link/link.tsx';

export interface SourceShown {
  readonly title: string;
  readonly publisher?: string | undefined;
  /** A year or a date as precise as known. */
  readonly year?: string | number | undefined;
  readonly url?: string | undefined;
  /** The language of the document. */
  readonly language?: string | undefined;
  readonly passage?: string | undefined;
  /** Already written for the reader. */
  readonly readOn?: string | undefined;
}

export function SourceMark(props: {
  locale: Locale;
  source: SourceShown;
  /** Leaves out the word "Source:", where a column or a heading says it. */
  bare?: boolean | undefined;
  /** Marks of confidence and evidence. */
  marks?: ComponentChildren;
}) {
  const { locale, source } = props;
  const t = uiTexts[locale];
  const after = [source.publisher, source.year, source.readOn === undefined ? undefined : t.readOn(source.readOn)]
    .filter((part) => part !== undefined && part !== '')
    .map(String);
  const title = <cite lang={foreign(locale, source.language)}>{typeset(source.language ?? locale, source.title)}</cite>;
  return (
    <span class="source-mark">
      {props.bare === true ? null : `${t.source} `}
      <ExternalLink locale={locale} href={source.url} language={source.language}>
        {title}
      </ExternalLink>
      {/* Names of publishers and journals, whatever the language of the page. */}
      {after.length === 0 ? null : <span translate={'no' as never}>{`, ${after.join(', ')}`}</span>}
      {source.passage === undefined ? null : ` (${t.passage} ${source.passage})`}
      {props.marks === undefined ? null : <span class="source-mark__marks">{props.marks}</span>}
    </span>
  );
}

const foreign = (locale: Locale, language: string | undefined) =>
  language === undefined || language === '' || language === locale ? undefined : language;

/** Several sources behind one click. */
export function SourceList(props: { locale: Locale; sources: readonly SourceShown[]; open?: boolean | undefined }) {
  if (props.sources.length === 0) return null;
  return (
    <Disclosure summary={`${uiTexts[props.locale].sources} (${props.sources.length})`} open={props.open}>
      <ul class="source-list">
        {props.sources.map((source) => (
          <li>
            <SourceMark locale={props.locale} source={source} bare />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
