/** A document on its pages: shortened in the order that it states, as little as is needed. */
import type { Document } from './document.ts';
import { findPress, type Press } from './press.ts';
import { setDocument, type SetDocument } from './set.ts';

export interface Fitted {
  readonly document: SetDocument;
  readonly pages: number | undefined;
  /** Undefined: there is no compiler for this platform, and the document is whole. */
  readonly pdf: (() => Buffer) | undefined;
}

/** Compiles once when all of it fits, else about as often as halving the number of cuts takes. */
export function fit(document: Document, publicUrl: string, press: Press | undefined = findPress()): Fitted {
  if (!press) return { document: setDocument(document, publicUrl), pages: undefined, pdf: undefined };
  const after = (cuts: number) => {
    const set = setDocument(document, publicUrl, cuts);
    return { set, compiled: press.compile(set) };
  };
  let best = after(0);
  if (best.compiled.pages > document.pages && document.cuts.length > 0) {
    // Each cut makes it shorter: the fewest that are enough lie between too few and enough.
    let [tooFew, enough] = [0, document.cuts.length];
    best = after(enough);
    while (best.compiled.pages <= document.pages && enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2);
      const tried = after(middle);
      if (tried.compiled.pages <= document.pages) [best, enough] = [tried, middle];
      else tooFew = middle;
    }
  }
  const { set, compiled } = best;
  return { document: set, pages: compiled.pages, pdf: compiled.pdf };
}
