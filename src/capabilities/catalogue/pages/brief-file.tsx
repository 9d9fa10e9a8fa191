/** A brief as one file of HTML, whole in itself: it opens and prints anywhere, and every link in it is a whole address. */
import { markupOf } from '#kernel/ui/markup/jsx-runtime.ts';
import type { SetDocument } from '#kernel/documents/set.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { BriefSheet } from './brief.tsx';

/** Without a quotation mark or an angle bracket: what is written between tags has those written as entities, which a style does not read. */
const style = [
  'body { margin: 2rem auto; max-width: 52rem; padding: 0 1rem; color: #1d2240; background: #fff; font: 1rem/1.45 Source Sans 3, Calibri, Carlito, sans-serif; }',
  'h1, h2, blockquote, .brief__subtitle { font-family: Source Serif 4, Cambria, Caladea, serif; }',
  'h1 { margin: 0 0 0.3rem; font-size: 1.7rem; } h2 { margin: 1.3rem 0 0.4rem; font-size: 1.2rem; break-after: avoid; }',
  '.muted, .reader-notice, figcaption, caption, .brief__sources { color: #555872; font-size: 0.88rem; } cite { font-style: normal; }',
  '.brief__quotation { margin: 0.8rem 0; padding-left: 0.9rem; border-left: 4px solid #7c7589; } .brief__quotation blockquote, .brief__quotation p { margin: 0; }',
  'table { width: 100%; border-collapse: collapse; font-size: 0.88rem; } th, td { padding: 0.25rem 0.5rem 0.25rem 0; border-bottom: 1px solid #ddd5c6; text-align: left; vertical-align: top; } caption { text-align: left; }',
  'a { color: #24489b; overflow-wrap: anywhere; } sup { line-height: 1; } .data-table__cell-label { display: none; }',
  '@media print { body { margin: 0; max-width: none; font-size: 9.5pt; } }',
].join('\n');

export function briefFile(locale: Locale, document: SetDocument): string {
  const whole = (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{document.title}</title>
        <style>{style}</style>
      </head>
      <body>
        <main>
          <BriefSheet locale={locale} document={document} publicUrl={undefined} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${markupOf(whole)}\n`;
}
