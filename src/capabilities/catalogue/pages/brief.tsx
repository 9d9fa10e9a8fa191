/** A brief as a page that prints: the same as its files, and the links to them. */
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { sourcesTitle, type SetBlock, type SetDocument, type SetWords } from '#kernel/documents/set.ts';
import { otherLocale, type Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Keeping } from '../keepables.ts';
import { briefTexts } from '../texts/briefs.ts';

export interface SheetProps {
  readonly locale: Locale;
  readonly document: SetDocument;
  /** Where it stands; undefined in a file, whose every link is whole. */
  readonly publicUrl: string | undefined;
}

export interface BriefProps extends SheetProps {
  readonly brief: { readonly from: { readonly path: string; readonly label: Readonly<Record<Locale, string>> } };
  readonly keeping: Keeping;
  /** Undefined where no PDF can be made. */
  readonly pages: number | undefined;
  /** Of this very brief, without the language. */
  readonly path: string;
}

export function briefPage(props: BriefProps): Page {
  const { locale, document, brief } = props;
  const t = briefTexts[locale];
  return {
    title: `${document.title} · ${t.brief}`,
    description: document.subtitle,
    crumbs: [{ label: brief.from.label[locale], path: brief.from.path }, { label: t.brief }],
    // One address for each day and revision is one too many for an index.
    noIndex: true,
    scripts: props.keeping.scripts,
    body: (
      <div class="brief">
        <Forms {...props} />
        <BriefSheet {...props} />
        {props.keeping.parts}
      </div>
    ),
  };
}

/** All that it says, without what stands beside it: the same on its page and in a file of HTML. */
export function BriefSheet(props: SheetProps) {
  const { locale, document } = props;
  const t = briefTexts[locale];
  return (
    <article class="brief__sheet" aria-labelledby="brief-title">
      <h1 id="brief-title">{document.title}</h1>
      <p class="brief__subtitle">{document.subtitle}</p>
      <p class="muted">{document.clocks}</p>
      <p class="reader-notice">{document.notices.join(' ')}</p>
      {document.sections.map((section) => (
        <section aria-labelledby={`brief-${section.id}`}>
          <h2 id={`brief-${section.id}`}>{section.title}</h2>
          {section.blocks.map((block, index) => (
            <ABlock {...props} id={`brief-${section.id}-${index}`} block={block} />
          ))}
        </section>
      ))}
      {document.leftOut === undefined ? null : (
        <p class="brief__rest">
          {document.leftOut.words} <a href={own(props, document.leftOut.address)}>{document.leftOut.address}</a>
        </p>
      )}
      <Sources {...props} />
      <p class="brief__address muted">
        {typeset(locale, t.address)} <a href={own(props, document.address)}>{document.address}</a>
      </p>
    </article>
  );
}

/** Where a reader is: on this site, whatever name it is reached by. */
const own = ({ publicUrl }: SheetProps, address: string) => (publicUrl !== undefined && address.startsWith(`${publicUrl}/`) ? address.slice(publicUrl.length) : address);

function Forms(props: BriefProps) {
  const { locale, path, pages } = props;
  const t = briefTexts[locale];
  const other = otherLocale(locale);
  const file = (language: Locale, ending: string) => addressIn(language, path.replace(/(?=\?|$)/, `.${ending}`));
  return (
    <aside class="brief__forms" aria-labelledby="brief-forms">
      <h2 id="brief-forms">{t.forms}</h2>
      <p>{typeset(locale, t.lead)}</p>
      <ul class="plain-list brief__files">
        {pages === undefined ? null : (
          <li>
            <a href={file(locale, 'pdf')}>{t.pdfLabel}</a>
          </li>
        )}
        <li>
          <a href={file(locale, 'docx')} download>
            {t.docxLabel}
          </a>
        </li>
        {pages === undefined ? null : (
          <li>
            <a href={file(other, 'pdf')} hreflang={other}>
              {t.otherPdf}
            </a>
          </li>
        )}
        <li>
          <a href={file(other, 'docx')} hreflang={other} download>
            {t.otherDocx}
          </a>
        </li>
      </ul>
      <p class="muted">{typeset(locale, `${pages === undefined ? t.noPdf : t.pdfNote(pages)} ${t.print}`)}</p>
    </aside>
  );
}

function ABlock(props: SheetProps & { id: string; block: SetBlock }) {
  const { block } = props;
  if (block.kind === 'paragraph') return <p>{Said({ ...props, words: block.words })}</p>;
  if (block.kind === 'list') return <ul>{block.items.map((words) => <li>{Said({ ...props, words })}</li>)}</ul>;
  if (block.kind === 'quotation') {
    return (
      <figure class="brief__quotation">
        <blockquote>
          <p>{Said({ ...props, words: block.words })}</p>
        </blockquote>
        <figcaption>{Said({ ...props, words: block.by })}</figcaption>
      </figure>
    );
  }
  return (
    <DataTable
      locale={props.locale}
      id={props.id}
      caption={block.caption}
      columns={block.columns.map((label, index) => ({ key: String(index), label }))}
      rows={block.rows.map((row) => ({ cells: Object.fromEntries(row.map((words, index) => [String(index), Said({ ...props, words })])) }))}
      stack
    />
  );
}

function Said(props: SheetProps & { words: SetWords }) {
  const { locale } = props;
  return (
    <>
      {props.words.map((piece) => {
        const spoken = piece.language === locale ? piece.words : <span lang={piece.language}>{piece.words}</span>;
        const words = piece.proper ? <cite>{spoken}</cite> : spoken;
        const linked = piece.href === undefined ? words : <a href={own(props, piece.href)}>{words}</a>;
        return (
          <>
            {piece.strong ? <strong>{linked}</strong> : linked}
            {piece.cites.map((number) => (
              <sup class="brief__cite">
                <a href={`#source-${number}`} aria-label={briefTexts[locale].source(number)}>
                  {number}
                </a>
              </sup>
            ))}
          </>
        );
      })}
    </>
  );
}

function Sources({ document }: SheetProps) {
  if (document.sources.length === 0) return null;
  return (
    <section aria-labelledby="brief-sources">
      <h2 id="brief-sources">{sourcesTitle(document.language)}</h2>
      <ol class="brief__sources">
        {document.sources.map((source) => (
          <li id={`source-${source.number}`}>
            <cite>
              {source.href === undefined ? source.words : <a href={source.href} rel="external noreferrer">{source.words}</a>}
            </cite>
          </li>
        ))}
      </ol>
    </section>
  );
}
