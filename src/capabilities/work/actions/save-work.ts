/** Keeps what a page shows, as a new piece of work or as the next version of one; renames it, or changes the note. */
import { takeRevision } from '#kernel/db/revisions.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { inBoth, writtenIn } from '#kernel/text/text.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { isPlainObject } from '../rules/sent.ts';
import type { Viewer } from '#kernel/values/viewer.ts';
import { findItem, listItems, shareItem, touchItem, type Clock, type Item, type ItemId } from '#capabilities/sharing/index.ts';
import { byPlaceOf, savedAnswersIn } from '#capabilities/responses/index.ts';
import { decideSave, sameAddress, subjectOf, type AskedPiece, type SaveRefusal } from '../rules/piece.ts';
import { findPiece, insertPiece, insertVersion, listPieces, type Answers } from '../store/pieces.ts';
import { workTexts } from '../texts.ts';

export interface AskedSave extends AskedPiece {
  readonly locale: Locale;
  readonly stateCodes: readonly string[];
  readonly challenge: string;
  readonly note: string;
  /** As the browser sent it: JSON by place, or nothing. */
  readonly answers: string;
  /** Empty: not decided; `new`; or the id of a piece of which it is to be a version. */
  readonly as: string;
}

export type Saved = { readonly id: ItemId; readonly number: number };
type Refused = { readonly refused: SaveRefusal | 'no-account' | 'choose' | 'not-yours' | 'changed-meanwhile' };

/** One's own pieces of work on the same page, of which this might be the next version. */
export async function listSameWork(tx: ReadTx, viewer: Viewer, { kind, address, challenge }: Pick<AskedSave, 'kind' | 'address' | 'challenge'>): Promise<readonly Item[]> {
  const lines = (await listPieces(tx, { kind, ...(challenge !== '' && { challenge }), most: 200 })).filter((line) => sameAddress(line.address, address));
  const items = await listItems(tx, lines.map(({ id }) => id));
  return items.filter(({ originator }) => originator === viewer.person);
}

export async function saveWork(tx: WriteTx, viewer: Viewer, asked: AskedSave, clock: Clock): Promise<Saved | Refused> {
  const decided = decideSave(asked);
  if (decided !== 'may') return { refused: decided };
  const same = await listSameWork(tx, viewer, asked);
  if (asked.as === '' && same.length > 0) return { refused: 'choose' };
  const content = { address: asked.address, note: asked.note, answers: answersIn(asked), savedAt: clock.at };
  if (asked.as !== '' && asked.as !== 'new') {
    const item = same.find(({ id }) => id === asked.as);
    return item ? saveVersion(tx, viewer, item, content, item.version) : { refused: 'not-yours' };
  }
  const kept = await shareItem(tx, viewer, 'work', {
    kind: 'work', title: writtenIn(asked.locale, asked.title.trim()), marking: 'AMBER', circles: [], pathOf: (id) => `/work/${id}`,
    card: { summary: inBoth((locale) => workTexts[locale].cardOf(workTexts[locale].kind[asked.kind])), pillars: [], stateCodes: asked.stateCodes, concepts: asked.challenge === '' ? [] : [`challenge:${asked.challenge}`] },
  }, clock);
  // Nobody else is among its readers, so that an account without a circle is all that can be wrong.
  if ('refused' in kept) return { refused: 'no-account' };
  const piece = { id: kept.id, audience: kept.audience, kind: asked.kind, stateCodes: asked.stateCodes, challenge: asked.challenge || null };
  await insertPiece(tx, piece);
  return { id: kept.id, number: await insertVersion(tx, piece, { ...content, knownRevision: kept.revision }) };
}

interface Content {
  readonly address: string;
  readonly note: string;
  readonly answers: Answers;
  readonly savedAt: Date;
}

async function saveVersion(tx: WriteTx, viewer: Viewer, item: Pick<Item, 'id' | 'audience'>, content: Content, shownVersion: number): Promise<Saved | Refused> {
  if (viewer.person === undefined) return { refused: 'not-yours' };
  const revision = await takeRevision(tx, 'work');
  const touched = await touchItem(tx, item.id, viewer.person, { version: shownVersion, revision, at: content.savedAt });
  if (touched !== 'changed') return { refused: touched?.refused === 'changed-meanwhile' ? 'changed-meanwhile' : 'not-yours' };
  return { id: item.id, number: await insertVersion(tx, item, { ...content, knownRevision: revision }) };
}

/** The next version with other words beside it, and all else as it was. */
export async function reviseNote(tx: WriteTx, viewer: Viewer, id: ItemId, asked: { readonly note: string; readonly version: number }, clock: Clock): Promise<Saved | Refused | undefined> {
  const item = await findItem(tx, id);
  const piece = await findPiece(tx, id);
  if (!item || !piece) return undefined;
  return saveVersion(tx, viewer, item, { ...piece.version, note: asked.note, savedAt: clock.at }, asked.version);
}

export async function renameWork(tx: WriteTx, viewer: Viewer, id: ItemId, asked: { readonly title: string; readonly locale: Locale; readonly version: number }, clock: Clock): Promise<'changed' | Refused | undefined> {
  if (asked.title.trim() === '') return { refused: 'no-title' };
  if (viewer.person === undefined || !(await findItem(tx, id))) return undefined;
  const revision = await takeRevision(tx, 'work');
  const touched = await touchItem(tx, id, viewer.person, { version: asked.version, title: writtenIn(asked.locale, asked.title.trim()), revision, at: clock.at });
  if (touched === 'changed') return 'changed';
  return touched && { refused: touched.refused === 'changed-meanwhile' ? 'changed-meanwhile' : 'not-yours' };
}

/** What a response knows as its own alone, read with care; of any other page the browser holds nothing. */
function answersIn(asked: AskedSave): Answers {
  const subject = subjectOf(asked);
  const sent = subject && parsed(asked.answers);
  const saved = subject && sent && savedAnswersIn(subject, sent);
  return saved ? byPlaceOf(subject, saved) : {};
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isPlainObject(value) ? value : {};
  } catch {
    return {};
  }
}
