/** A document as every form of it is written: typeset, its sources numbered as they are met, its addresses whole, without characters that no file may hold. */
import type { Locale } from '#kernel/text/locale.ts';
import type { Language } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { safeHref } from '#kernel/ui/components/link/link.tsx';
import type { Day } from '#kernel/values/dates.ts';
import type { Source } from '#kernel/values/source.ts';
import { shortened, type Block, type Document, type Piece, type Words } from './document.ts';
import { leftOutWords, texts } from './texts.ts';

export interface SetPiece {
  readonly words: string;
  readonly language: Language;
  readonly href?: string;
  readonly cites: readonly number[];
  readonly strong: boolean;
  readonly proper: boolean;
}

export type SetWords = readonly SetPiece[];

export type SetBlock =
  | { readonly kind: 'paragraph'; readonly words: SetWords }
  | { readonly kind: 'list'; readonly items: readonly SetWords[] }
  | { readonly kind: 'quotation'; readonly words: SetWords; readonly by: SetWords }
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly string[]; readonly widths: readonly number[]; readonly rows: readonly (readonly SetWords[])[] };

export interface SetSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly SetBlock[];
}

export interface SetSource {
  readonly number: number;
  readonly words: string;
  readonly href?: string;
}

export interface SetDocument {
  readonly language: Locale;
  readonly title: string;
  readonly subtitle: string;
  readonly clocks: string;
  readonly notices: readonly string[];
  readonly sections: readonly SetSection[];
  readonly sources: readonly SetSource[];
  readonly leftOut: { readonly words: string; readonly address: string } | undefined;
  readonly address: string;
  readonly made: Day;
}

/** No table, list or text may grow without end: the longest text of the reference data has 1,400 characters. */
const most = { words: 4000, rows: 120, sections: 40 };

/** After the first so many of its cuts. `publicUrl` is where the platform is reached from outside. */
export function setDocument(whole: Document, publicUrl: string, cuts = 0): SetDocument {
  const { document, leftOut } = shortened(whole, cuts);
  const { language } = document;
  const addressOf = (path: string) => `${publicUrl}${addressIn(language, path)}`;
  const hrefOf = (href: string) => {
    const safe = safeHref(href);
    return safe?.startsWith('/') ? addressOf(safe) : safe;
  };
  const sources = new Map<string, SetSource>();

  const numberOf = (source: Source): number => {
    const words = sourceWords(source);
    const key = `${words} ${source.url ?? ''} ${source.passage ?? ''}`;
    const known = sources.get(key);
    if (known) return known.number;
    const href = source.url === undefined ? undefined : safeHref(source.url);
    const number = sources.size + 1;
    sources.set(key, { number, words: clean(language, words), ...(href?.startsWith('http') && { href }) });
    return number;
  };
  const setPiece = (piece: Piece): SetPiece => {
    const href = piece.href === undefined ? undefined : hrefOf(piece.href);
    const spoken = piece.language ?? language;
    return { words: clean(spoken, piece.words), language: spoken, ...(href !== undefined && { href }), cites: [...new Set((piece.cites ?? []).map(({ source }) => numberOf(source)))], strong: piece.strong === true, proper: piece.proper === true };
  };
  const set = (words: Words): SetWords => (typeof words === 'string' ? [setPiece({ words })] : words.map(setPiece));
  const setBlock = (block: Block): SetBlock => {
    if (block.kind === 'table') {
      const { caption, columns, rows } = block;
      return { kind: 'table', caption: clean(language, caption), columns: columns.map(({ label }) => clean(language, label)), widths: columns.map(({ width }) => width), rows: rows.slice(0, most.rows).map((row) => columns.map((_, index) => set(row[index] ?? ''))) };
    }
    if (block.kind === 'list') return { kind: 'list', items: block.items.slice(0, most.rows).map(set) };
    return block.kind === 'quotation' ? { kind: 'quotation', words: set(block.words), by: set(block.by) } : { kind: 'paragraph', words: set(block.words) };
  };

  const sections = document.sections.slice(0, most.sections).map((section) => ({ id: section.id, title: named(clean(language, section.title)), blocks: section.blocks.map(setBlock) }));
  const words = leftOutWords(language, leftOut);
  return {
    language,
    title: named(clean(language, document.title)),
    subtitle: clean(language, document.subtitle),
    clocks: clean(language, document.clocks),
    notices: document.notices.map((notice) => clean(language, notice)),
    sections,
    sources: [...sources.values()],
    leftOut: words === undefined ? undefined : { words: clean(language, words), address: addressOf(document.rest) },
    address: addressOf(document.path),
    made: document.made,
  };
}

export const sourcesTitle = (language: Locale): string => texts[language].sources;

/** "Ministry of Health, Naloxone programme (2024)" */
function sourceWords({ title, publisher, authors, year, passage }: Source): string {
  const by = [authors, publisher].filter(Boolean).join(', ');
  return `${by === '' ? '' : `${by}, `}${title}${year === undefined ? '' : ` (${year})`}${passage === undefined ? '' : `, ${passage}`}`;
}

/** XML and PDF hold no control characters; marks that turn the direction of reading could make a text read as another. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A heading of nothing is no heading: a PDF for all readers may not have one. */
const named = (title: string) => (/[^\s\p{C}\p{M}]/u.test(title) ? title : '–');

export function clean(language: Language, words: string): string {
  const written = words.toWellFormed().normalize('NFC').replace(unwritable, '').replace(/[\t\n\r]+/g, ' ');
  return typeset(language, written.length > most.words ? `${written.slice(0, most.words).toWellFormed()}…` : written);
}
