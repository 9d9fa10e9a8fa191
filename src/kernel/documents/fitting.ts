/** A document on its pages: shortened in the order that it states, as little as is needed. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Document } from './document.ts';
import { findPress, type Press } from './press.ts';
import { setDocument, type SetBlock, type SetDocument, type SetWords } from './set.ts';

export interface Fitted {
  readonly document: SetDocument;
  /** Undefined, as the PDF: there is no compiler for this platform, and the document is whole. */
  readonly pages: number | undefined;
  readonly pdf: (() => Buffer) | undefined;
}

/** How many cuts a document took, by all that it says: the page, the PDF and the DOCX of a brief are mostly asked for one after the other. */
const kept = new LRUCache<string, number>({ max: 2000 });

export function fit(document: Document, publicUrl: string, findPressHere: () => Press | undefined = findPress): Fitted {
  const press = findPressHere();
  if (!press) return { document: setDocument(document, publicUrl), pages: undefined, pdf: undefined };
  const key = createHash('sha256').update(JSON.stringify(document)).update(publicUrl).digest('base64url');
  const cuts = kept.get(key);
  const { set, compiled } = cuts === undefined ? fewestCuts(document, publicUrl, press, key) : compiledAfter(cuts, document, publicUrl, press);
  return { document: set, pages: compiled.pages, pdf: () => compiled.pdf() };
}

function compiledAfter(cuts: number, document: Document, publicUrl: string, press: Press) {
  const set = setDocument(document, publicUrl, cuts);
  return { set, compiled: press.compile(set) };
}

/**
 * Compiles where an estimate says that it will just fit. What that filled puts the estimate right for this very document, so that
 * the next one is where it fits or beside it; it ends at one that fits while the one with a cut less does not, or surely would not.
 */
function fewestCuts(document: Document, publicUrl: string, press: Press, key: string) {
  const all = document.cuts.length;
  const heights = new Map<number, number>();
  const heightAfter = (cuts: number) => heights.get(cuts) ?? remembered(cuts, heightOf(setDocument(document, publicUrl, cuts)));
  const remembered = (cuts: number, height: number) => {
    heights.set(cuts, height);
    return height;
  };
  /** The fewest between the two whose height, reckoned in real millimetres, is no more than there is. */
  const guess = (scale: number, least: number, most: number) => {
    let [tooFew, enough] = [least - 1, most];
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2);
      if (heightAfter(middle) * scale <= document.pages * page) enough = middle;
      else tooFew = middle;
    }
    return enough;
  };

  let [tooFew, enough] = [-1, all];
  let next = guess(1 / fullness, 0, all);
  let best: ReturnType<typeof compiledAfter> | undefined;
  while (enough - tooFew > 1 || !best) {
    const tried = compiledAfter(next, document, publicUrl, press);
    const { pages, filled } = tried.compiled;
    if (pages <= document.pages || next === all) [best, enough] = [tried, next];
    else tooFew = next;
    const scale = filled === undefined ? 1 / fullness : filled / heightAfter(next);
    if (best && enough === next && enough > 0 && filled !== undefined && filled + (heightAfter(enough - 1) - heightAfter(enough)) * scale > document.pages * page + sureExcess) break;
    next = guess(scale, tooFew + 1, enough);
    // It was reckoned to fit where it is known to: the nearest that may not is the one to ask.
    if (best && next === enough) next = Math.max(tooFew + 1, enough - 1);
  }
  kept.set(key, enough);
  return best;
}

/**
 * Millimetres that things take on the page of the template, nearly: a guess that is wrong costs a compilation, and nothing else.
 * A page has 259 mm, but cells are never as full as reckoned here: the briefs of all challenges and options came to 1.12 of it.
 */
const page = 259;
const fullness = 1.12;
/** Millimetres beyond its pages at which a document is taken not to fit, untried: three lines of a table. */
const sureExcess = 10;
const head = 30;
const heading = 9;
const line = { text: 4.3, row: 3.6, source: 3 };
/** Characters from edge to edge. */
const across = { text: 122, table: 134, source: 76 };

function heightOf({ sections, sources, notices }: SetDocument): number {
  const body = sections.reduce((sum, section) => sum + heading + section.blocks.reduce((height, block) => height + heightOfBlock(block), 0), 0);
  const listed = sources.reduce((sum, { words }) => sum + lines(words.length, across.source) * line.source + 0.4, 0) / 2;
  return head + notices.length * line.text + body + (sources.length > 0 ? heading + listed : 0);
}

function heightOfBlock(block: SetBlock): number {
  if (block.kind === 'paragraph') return lines(lengthOf(block.words), across.text) * line.text + 1;
  if (block.kind === 'list') return block.items.reduce((sum, item) => sum + lines(lengthOf(item), across.text) * line.text + 0.4, 0);
  if (block.kind === 'quotation') return lines(lengthOf(block.words), across.text * 0.88) * 5 + lines(lengthOf(block.by), across.table) * line.row + 5;
  const parts = block.widths.reduce((sum, part) => sum + part, 0);
  const rowHeight = (row: readonly SetWords[]) => Math.max(...row.map((cell, index) => lines(lengthOf(cell), (across.table * (block.widths[index] ?? 1)) / parts - 2))) * line.row + 2;
  return 10 + block.rows.reduce((sum, row) => sum + rowHeight(row), 0);
}

const lines = (characters: number, width: number): number => Math.max(1, Math.ceil(characters / Math.max(width, 1)));

const lengthOf = (words: SetWords): number => words.reduce((sum, piece) => sum + piece.words.length + piece.cites.length * 2, 0);
