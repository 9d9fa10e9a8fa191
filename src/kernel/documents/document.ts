/** A short document in one language, before it is set: what it says, what each statement rests on, and what may be left out when it is too long. */
import type { Locale } from '#kernel/text/locale.ts';
import type { Language } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Source } from '#kernel/values/source.ts';

/** What a statement rests on. Those of a group may be left out together. */
export interface Cited {
  readonly source: Source;
  readonly group?: string | undefined;
}

export interface Piece {
  readonly words: string;
  /** Where it is not that of the document: a title in Polish. */
  readonly language?: Language | undefined;
  /** A web address, or a path of the platform without its language. */
  readonly href?: string | undefined;
  readonly cites?: readonly Cited[] | undefined;
  readonly strong?: boolean | undefined;
  /** A name or a title: the same words in every language. */
  readonly proper?: boolean | undefined;
}

export type Words = string | readonly Piece[];

export type Block =
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | { readonly kind: 'quotation'; readonly words: Words; readonly by: Words }
  | Table;

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly label: string; /** In parts of the width. */ readonly width: number }[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly Words[])[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** One step of shortening: a section goes, the first table or list of it keeps its first so many, or a group of sources goes. */
export type Cut =
  | { readonly section: string; readonly keep?: number | undefined }
  | { readonly cites: string; /** What goes, as the line that says so names it. */ readonly what: string };

export interface Document {
  readonly language: Locale;
  readonly title: string;
  /** What it is and what it is about, such as "Note for 11:00". */
  readonly subtitle: string;
  /** On which days and at which revision it speaks. */
  readonly clocks: string;
  /** Who made it and whom it binds; never left out. */
  readonly notices: readonly string[];
  readonly sections: readonly Section[];
  /** In the order in which they are made until the document fits its pages. */
  readonly cuts: readonly Cut[];
  readonly pages: number;
  /** The day on which it was made. */
  readonly made: Day;
  /** Of this very document, day and revision included; without the language. */
  readonly path: string;
  /** Where all of it is, for what was left out; without the language. */
  readonly rest: string;
}

/** The document after the first so many of its cuts, with the words for what they took. */
export function shortened(document: Document, cuts: number): { document: Document; leftOut: readonly LeftOut[] } {
  let { sections } = document;
  const leftOut = new Map<string, LeftOut>();
  const withoutCites = new Set<string>();
  for (const cut of document.cuts.slice(0, cuts)) {
    if ('cites' in cut) {
      withoutCites.add(cut.cites);
      leftOut.set(`cites ${cut.cites}`, { what: cut.what });
      continue;
    }
    const section = sections.find(({ id }) => id === cut.section);
    if (!section) continue;
    const kept = cut.keep === undefined ? undefined : keepFirst(section, cut.keep);
    if (cut.keep !== undefined && !kept) continue;
    sections = kept ? sections.map((one) => (one === section ? kept.section : one)) : sections.filter((one) => one !== section);
    // A table cut twice was as long as it was before the first time.
    const of = Math.max(leftOut.get(cut.section)?.of ?? 0, kept?.of ?? 0);
    leftOut.set(cut.section, kept ? { what: section.title, kept: cut.keep ?? 0, of } : { what: section.title });
  }
  if (withoutCites.size > 0) sections = sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => without(block, withoutCites)) }));
  return { document: { ...document, sections }, leftOut: [...leftOut.values()] };
}

export interface LeftOut {
  readonly what: string;
  /** How many rows or items are left, where some are. */
  readonly kept?: number;
  readonly of?: number;
}

function keepFirst(section: Section, keep: number): { section: Section; of: number } | undefined {
  const long = section.blocks.find((block) => block.kind === 'table' || block.kind === 'list');
  if (!long) return undefined;
  const of = long.kind === 'table' ? long.rows.length : long.items.length;
  if (of <= keep) return undefined;
  const short: Block = long.kind === 'table' ? { ...long, rows: long.rows.slice(0, keep) } : { ...long, items: long.items.slice(0, keep) };
  return { section: { ...section, blocks: section.blocks.map((block) => (block === long ? short : block)) }, of };
}

function without(block: Block, groups: ReadonlySet<string>): Block {
  const words = (given: Words): Words => (typeof given === 'string' ? given : given.map((piece) => (piece.cites ? { ...piece, cites: piece.cites.filter(({ group }) => group === undefined || !groups.has(group)) } : piece)));
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(words)) };
  if (block.kind === 'list') return { ...block, items: block.items.map(words) };
  return block.kind === 'quotation' ? { ...block, words: words(block.words), by: words(block.by) } : { ...block, words: words(block.words) };
}

/** Cuts that leave fewer and fewer rows or items of a section, down to the least. */
export const keepingFewer = (section: string, from: number, least: number): Cut[] => Array.from({ length: Math.max(0, from - least) }, (_, index) => ({ section, keep: from - 1 - index }));

/** On one source, or on none. */
export const cited = (source: Source | undefined, group?: string): readonly Cited[] => (source ? [{ source, group }] : []);
