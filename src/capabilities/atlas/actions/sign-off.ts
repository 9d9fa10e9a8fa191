/** A State's sign-off: what stands, what its delegation drafts, exactly what a signature would change, and the signature. */
import { createHash, randomUUID } from 'node:crypto';
import { takeRevision } from '#kernel/db/revisions.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { putSources, sourceId } from '#kernel/provenance/sources.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { writtenText, type Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Source } from '#kernel/values/source.ts';
import type { PersonId, Viewer } from '#kernel/values/viewer.ts';
import { findDelegation, may, type NamedCircle } from '#capabilities/people/index.ts';
import { findState, listInventedStates, type StateNames } from '#capabilities/states/index.ts';
import { cellOf, type Cell } from '../rules/cell.ts';
import { emptyEntry, isConfirmable, ownReading, readDraft, replacedBy, type DraftStance, type EntryFault, type Stated } from '../rules/sign-off.ts';
import type { Stance } from '../rules/voice.ts';
import { deleteDrafts, listDrafts, writeDrafts, type Draft } from '../store/drafts.ts';
import { settleProposals } from '../store/proposals.ts';
import { listQuestions, type Question } from '../store/questions.ts';
import { listReadings, listUnverified, pairOf, type SourcedSituation } from '../store/situations.ts';
import { insertSignature, listOwnRows, writeReadings, type ReadingRow } from '../store/voice.ts';
import { rewriteCards } from './write-statements.ts';

/** A State with the delegation that speaks for it, as far as the viewer has to do with it. */
export interface Desk {
  readonly state: StateNames;
  readonly delegation: NamedCircle;
  readonly mayDraft: boolean;
  readonly maySign: boolean;
}

/** Undefined for whoever does not sit in the delegation of that State: to them there is no such page. Two statements. */
export async function findDesk(tx: ReadTx, viewer: Viewer, stateCode: string): Promise<Desk | undefined> {
  if (viewer.person === undefined) return undefined;
  const state = (await findState(tx, stateCode)) ?? (await listInventedStates(tx)).find(({ code }) => code === stateCode);
  const delegation = state?.inAtlas ? await findDelegation(tx, stateCode) : undefined;
  if (!state || !delegation || !viewer.circles.includes(delegation.id)) return undefined;
  return { state, delegation, mayDraft: may(viewer, 'draft-answers', delegation), maySign: may(viewer, 'sign-off', delegation) };
}

export type StandingCell = Cell<SourcedSituation>;

export interface Standing {
  readonly questions: readonly Question[];
  /** What is said today, by question. */
  readonly cells: ReadonlyMap<string, StandingCell>;
  readonly drafts: readonly Draft[];
}

/** Four statements. */
export async function readStanding(tx: ReadTx, stateCode: string, today: Day): Promise<Standing> {
  const questions = await listQuestions(tx);
  const readings = Map.groupBy(await listReadings(tx, { questionIds: questions.map(({ id }) => id), stateCodes: [stateCode], on: today }), ({ questionId }) => questionId);
  const unverified = await listUnverified(tx, undefined);
  const drafts = await listDrafts(tx, stateCode);
  return { questions, drafts, cells: new Map(questions.map((question) => [question.id, cellOf(question, stateCode, readings.get(question.id) ?? [], today, unverified.has(pairOf(question.id, stateCode)))])) };
}

/** Every answer that stands and is not drafted otherwise, with the article that was named before. Gives their number. */
export async function confirmAll(tx: WriteTx, { stateCode, person, today }: { readonly stateCode: string; readonly person: PersonId; readonly today: Day }): Promise<number> {
  const { questions, cells, drafts } = await readStanding(tx, stateCode, today);
  const drafted = new Set(drafts.map(({ questionId }) => questionId));
  const unchanged = questions.filter((question) => {
    const cell = cells.get(question.id);
    return !drafted.has(question.id) && cell !== undefined && isConfirmable(question, cell);
  });
  await writeDrafts(tx, stateCode, person, unchanged.map(({ id }) => ({ questionId: id, stance: 'confirm', entry: { ...emptyEntry, ...legalOf(cells.get(id)) }, proposal: undefined })));
  return unchanged.length;
}

/** As it was written, for the form that shows it again. */
export function legalOf(cell: StandingCell | undefined): { legalEn: string; legalFr: string } {
  const legal = cell && (ownReading(cell) ?? cell.situation)?.legal;
  const words = (locale: Locale) => {
    const written = legal?.[locale];
    return written !== undefined && typeof written !== 'string' ? written.text : '';
  };
  return { legalEn: words('en'), legalFr: words('fr') };
}

export interface Change {
  readonly question: Question;
  readonly stance: DraftStance;
  readonly cell: StandingCell;
  /** What the State answers instead. */
  readonly stated: Stated | undefined;
  readonly reason: Text | undefined;
  readonly legal: Text | undefined;
  readonly draft: Draft;
}

export interface Prepared {
  readonly changes: readonly Change[];
  /** Drafts that what has happened since makes unfit to be signed. */
  readonly unfit: readonly { readonly question: Question; readonly draft: Draft; readonly faults: readonly EntryFault[] }[];
  /** Of all that was read: another one means that something else would be signed. */
  readonly digest: string;
}

export function prepareSigning({ questions, cells, drafts }: Standing, locale: Locale, today: Day): Prepared {
  const changes: Change[] = [];
  const unfit: { question: Question; draft: Draft; faults: readonly EntryFault[] }[] = [];
  for (const draft of drafts) {
    const question = questions.find(({ id }) => id === draft.questionId);
    const cell = cells.get(draft.questionId);
    if (!question || !cell) continue;
    const read = readDraft(draft.stance, draft.entry, question, cell, today);
    if ('faults' in read) {
      unfit.push({ question, draft, faults: read.faults });
      continue;
    }
    const { entry } = draft;
    const before = ownReading(cell) ?? cell.situation;
    changes.push({ question, draft, cell, stance: draft.stance, stated: read.stated, reason: writtenText(locale, { en: entry.reasonEn, fr: entry.reasonFr }, before?.reason), legal: writtenText(locale, { en: entry.legalEn, fr: entry.legalFr }, before?.legal) });
  }
  const read = changes.map(({ question, draft, cell }) => [question.id, question.version, draft.stance, draft.entry, [cell.situation, cell.beside?.situation].map((one) => one && [one.id, one.knownFrom])]);
  return { changes, unfit, digest: createHash('sha256').update(JSON.stringify(read)).digest('base64url').slice(0, 22) };
}

interface Signing {
  readonly desk: Desk;
  readonly person: PersonId;
  readonly locale: Locale;
  readonly today: Day;
}

export type SigningOutcome = { readonly revision: number; readonly counts: Counts } | { readonly refused: 'not-yours-to-sign' | 'nothing-drafted' | 'changed-since-read' | 'unfit-drafts' };
export type Counts = Readonly<Record<'confirmed' | 'corrected' | 'contested' | 'withdrawn', number>>;

/** Signs what was read, and nothing else: whatever changed since is read again first. */
export async function signAnswers(tx: WriteTx, { desk, person, locale, today }: Signing, digest: string): Promise<SigningOutcome> {
  if (!desk.maySign) return { refused: 'not-yours-to-sign' };
  const { code: stateCode } = desk.state;
  const prepared = prepareSigning(await readStanding(tx, stateCode, today), locale, today);
  if (prepared.changes.length === 0 && prepared.unfit.length === 0) return { refused: 'nothing-drafted' };
  if (prepared.digest !== digest) return { refused: 'changed-since-read' };
  if (prepared.unfit.length > 0) return { refused: 'unfit-drafts' };
  const revision = await writeSigned(tx, { stateCode, person, today, changes: prepared.changes });
  const taken = prepared.changes.flatMap(({ draft }) => draft.proposal ?? []);
  await tx.asHouse(() => settleProposals(tx, taken, { outcome: 'accepted', person, today, reason: '' }));
  await deleteDrafts(tx, stateCode, prepared.changes.map(({ question }) => question.id));
  return { revision, counts: countsOf(prepared.changes) };
}

export function countsOf(changes: readonly Pick<Change, 'stance'>[]): Counts {
  const count = (stance: DraftStance) => changes.filter((one) => one.stance === stance).length;
  return { confirmed: count('confirm'), corrected: count('correct'), contested: count('contest'), withdrawn: count('withdraw') };
}

export type SignedChange = Pick<Change, 'question' | 'stance' | 'cell' | 'stated' | 'reason' | 'legal'>;

/** Writes them as the house, under one revision and one signature; the search says the same. */
export async function writeSigned(tx: WriteTx, { stateCode, person, today, changes }: { readonly stateCode: string; readonly person: PersonId; readonly today: Day; readonly changes: readonly SignedChange[] }): Promise<number> {
  return tx.asHouse(async () => {
    const own = await listOwnRows(tx, stateCode);
    const signature = randomUUID();
    const after = changes.reduce<readonly ReadingRow[]>((rows, change) => rowsAfter(change, rows, { stateCode, today, signature }), own);
    const revision = await takeRevision(tx, 'atlas');
    await insertSignature(tx, { id: signature, stateCode, person, act: 'answers', signedOn: today, revision, counts: countsOf(changes) });
    await putSources(tx, changes.flatMap(({ stated }): Source[] => (stated ? [stated.source] : [])));
    await writeReadings(tx, { closed: own.filter((row) => !after.includes(row)).map(({ id }) => id), rows: after.filter((row) => !own.includes(row)) }, revision);
    await rewriteCards(tx, changes.map(({ question }) => ({ question_id: question.id, state_code: stateCode })), revision);
    return revision;
  });
}

interface Signed {
  readonly stateCode: string;
  readonly today: Day;
  readonly signature: string;
}

/** What the State says once this is signed, of what it said before. Rows that stay are the same objects. */
function rowsAfter(change: SignedChange, all: readonly ReadingRow[], { stateCode, today, signature }: Signed): readonly ReadingRow[] {
  const { question, cell, stated, legal, reason, stance } = change;
  const sourced = [cell.situation, cell.beside?.situation].find((one) => one !== undefined && !one.voice);
  const own = all.filter((row) => row.question_id === question.id && row.question_version === question.version);
  const spoken = ownReading(cell);
  const words = spoken && own.find(({ id }) => id === spoken.id);
  const without = (closed: readonly ReadingRow[]) => all.filter((row) => !closed.includes(row));
  const row = (is: Stance, more: Partial<ReadingRow>): ReadingRow => ({
    id: randomUUID(), question_id: question.id, question_version: question.version, state_code: stateCode, stance: is, situation_id: sourced?.id ?? null, situation_known_from: sourced?.knownFrom ?? null,
    answer: null, valid_from: null, from_precision: null, valid_until: null, until_precision: null, from_basis: null, reason: null, legal: legal ?? null, source_id: null, signed_on: today, signature_id: signature, ...more,
  });
  const confirmed = sourced ? own.filter((one) => one.stance === 'confirmed' && one.situation_id === sourced.id) : [];
  if (stated) {
    const said = row(stance === 'contest' ? 'contested' : 'corrected', {
      answer: stated.answer, valid_from: stated.from, from_precision: stated.fromPrecision, valid_until: stated.until ?? null, until_precision: stated.untilPrecision ?? null,
      from_basis: stated.fromBasis, reason: reason ?? null, source_id: sourceId(stated.source),
    });
    const { closed, left } = givenWay(own, stated);
    return [...without([...closed, ...confirmed]), ...left, said];
  }
  // What the State said itself is what it confirms; else what the source says.
  if (stance === 'confirm' && words) return [...without([words]), { ...words, legal: legal ?? null, signed_on: today, signature_id: signature }];
  return [...without([...confirmed, ...(stance === 'withdraw' && words ? [words] : [])]), ...(sourced ? [row('confirmed', {})] : [])];
}

function givenWay(own: readonly ReadingRow[], stated: Stated): { readonly closed: readonly ReadingRow[]; readonly left: readonly ReadingRow[] } {
  const periods = own.flatMap((row) => (row.valid_from && row.from_precision ? [{ id: row.id, row, from: row.valid_from, fromPrecision: row.from_precision, until: row.valid_until ?? undefined, untilPrecision: row.until_precision ?? undefined }] : []));
  const { closed, left } = replacedBy(periods, stated);
  const kept = new Set<string>();
  const pieces = left.map(({ row, from, fromPrecision, until, untilPrecision }): ReadingRow => {
    // Of two pieces the second is a reading of its own.
    const id = kept.has(row.id) ? randomUUID() : row.id;
    kept.add(row.id);
    return { ...row, id, valid_from: from, from_precision: fromPrecision, valid_until: until ?? null, until_precision: untilPrecision ?? null };
  });
  return { closed: closed.map(({ row }) => row), left: pieces };
}
