/** Search as a reader meets it: understood, answered, and helped along when nothing was found. */
import type { ReadTx } from '#kernel/db/tx.ts';
import { isFiltered, isLiteral, mostRanked, pageSize, partsOf, type Filters, type Part } from '../rules/question.ts';
import { findMatches, listCorrections, understand, type Matches } from '../store/search.ts';

export interface SearchRequest extends Filters {
  readonly text: string;
  /** Of the reader. */
  readonly language: 'en' | 'fr';
  /** From 1. */
  readonly page: number;
  /** All that is ranked, for a file. */
  readonly whole?: boolean;
}

export interface SearchAnswer extends Matches {
  readonly parts: readonly Part[];
  /** What was looked for instead, since nothing was found for what was typed. */
  readonly instead?: string | undefined;
  /** What may have been meant, when little was found. */
  readonly didYouMean?: string | undefined;
  /** Words left out because no card answers all parts. */
  readonly leftOut: readonly string[];
  /** Whether these answer only some of the parts, since none answers them all. */
  readonly partial: boolean;
}

const little = 3;

export async function search(tx: ReadTx, request: SearchRequest): Promise<SearchAnswer> {
  const asked = await understandParts(tx, request.text);
  const first = await answerParts(tx, asked.parts, request);
  if (first.matched >= little || request.text.trim() === '') return first;

  const corrected = await correct(tx, asked.words, asked.parts);
  if (corrected === undefined) return first.matched > 0 ? first : relaxed(tx, first, request);
  if (first.matched > 0) return { ...first, didYouMean: corrected };
  const second = await answerParts(tx, (await understandParts(tx, corrected)).parts, request);
  return second.matched > 0 ? { ...second, instead: corrected } : relaxed(tx, first, request);
}

async function understandParts(tx: ReadTx, text: string): Promise<{ words: readonly string[]; parts: Part[] }> {
  if (text.trim() === '') return { words: [], parts: [] };
  const { words, hits, states } = await understand(tx, text);
  return { words, parts: partsOf(text, words, hits, states) };
}

async function answerParts(tx: ReadTx, parts: readonly Part[], request: SearchRequest, anyPart = false): Promise<SearchAnswer> {
  const [skip, take] = request.whole ? [0, mostRanked] : [(request.page - 1) * pageSize, pageSize];
  const nothing: Matches = { matched: 0, facets: { kind: {}, pillar: {}, state: {}, year: {} }, cards: [], ignored: [] };
  const matches = parts.length > 0 || isFiltered(request) ? await findMatches(tx, parts, request, { language: request.language, skip, take, anyPart }) : nothing;
  return { ...matches, parts, leftOut: [], partial: anyPart };
}

/** The question with its unknown words replaced by labels that resemble them; undefined when none does. */
async function correct(tx: ReadTx, words: readonly string[], parts: readonly Part[]): Promise<string | undefined> {
  const literal = parts.filter(isLiteral).map((part) => part.words);
  if (literal.length === 0) return undefined;
  const whole = words.join(' ');
  const corrections = await listCorrections(tx, [...new Set([...literal, whole])]);
  const instead = new Map(corrections.map((one) => [one.word, one.instead]));
  // A phrase may be one misspelt label; not when a part of it was understood, which the others only narrow.
  const all = literal.length === parts.length ? instead.get(whole) : undefined;
  if (all !== undefined) return all;
  if (!literal.some((word) => instead.has(word))) return undefined;
  return parts.map((part) => (isLiteral(part) ? (instead.get(part.words) ?? part.words) : part.words)).join(' ');
}

/** No card answers every part: those that answer what the thesaurus understood, else those that answer some part; both are said. */
async function relaxed(tx: ReadTx, first: SearchAnswer, request: SearchRequest): Promise<SearchAnswer> {
  const said = first.parts.filter((_, index) => !first.ignored.includes(index));
  const understood = said.filter((part) => !isLiteral(part));
  if (said.length < 2) return first;
  if (understood.length === 0 || understood.length === said.length) return answerParts(tx, said, request, true);
  const second = await answerParts(tx, understood, request);
  return { ...second, leftOut: said.filter(isLiteral).map((part) => part.typed) };
}
