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

/** Compiles where an estimate says that it will just fit, and then further and further from there, until one that fits has one that does not beside it. */
function fewestCuts(document: Document, publicUrl: string, press: Press, key: string) {
  const all = document.cuts.length;
  const after = (cuts: number) => compiledAfter(cuts, document, publicUrl, press);
  const fits = (tried: { compiled: { pages: number } }) => tried.compiled.pages <= document.pages;

  let [tooFew, enough] = [-1, all];
  let next = guessOf(document, publicUrl);
  let [step, following] = [1, 1];
  let best: ReturnType<typeof after> | undefined;
  while (enough - tooFew > 1 || !best) {
    const tried = after(next);
    if (fits(tried) || next === all) [best, enough] = [tried, next];
    else tooFew = next;
    // Both ends are found by strides that grow; once there is one on each side, by halving.
    const isBetween = best !== undefined && tooFew >= 0;
    next = isBetween ? Math.floor((tooFew + enough) / 2) : best ? Math.max(enough - step, 0) : Math.min(tooFew + step, all);
    [step, following] = [following, following * 2];
  }
  kept.set(key, enough);
  return best;
}

/**
 * Millimetres that things take on the page of the template, nearly: a guess that is wrong costs a compilation, and nothing else.
 * A page has 259 mm, but cells are never as full as reckoned here: the briefs of all challenges and options came to 1.12 of it.
 */
const page = 259 * 1.12;
const head = 30;
const heading = 9;
const line = { text: 4.3, row: 3.6, source: 3 };
/** Characters from edge to edge. */
const across = { text: 122, table: 134, source: 76 };

function guessOf(document: Document, publicUrl: string): number {
  let [tooFew, enough] = [-1, document.cuts.length];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (heightOf(setDocument(document, publicUrl, middle)) <= document.pages * page) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

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
