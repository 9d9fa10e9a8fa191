/** What is shown of saved work: one piece at a version, the list, two side by side. */
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId, Viewer } from '#kernel/values/viewer.ts';
import { listChallenges, listOptions } from '#capabilities/library/index.ts';
import { savedAnswersIn, savedLines, type SavedLine } from '#capabilities/responses/index.ts';
import { findItem, listItems, listNames, listRecalled, lookAtItem, type Handled, type Item, type ItemId, type PersonTold } from '#capabilities/sharing/index.ts';
import { listStatesWith } from '#capabilities/states/index.ts';
import { subjectOf, type PieceKind } from '../rules/piece.ts';
import { findPiece, listPieces, type FoundPiece, type PieceLine } from '../store/pieces.ts';

export interface OpenWork {
  readonly handled: Handled;
  /** Undefined once it was recalled. */
  readonly piece: FoundPiece | undefined;
  readonly titles: ReadonlyMap<string, Text>;
}

/** Seven statements at most. Undefined: there is no such work for this viewer, or no such version of it. */
export async function openWork(tx: ReadTx, viewer: Viewer, id: ItemId, number: number | undefined, today: Day): Promise<OpenWork | undefined> {
  const handled = await lookAtItem(tx, viewer, id, today);
  if (!handled || handled.item.kind !== 'work') return undefined;
  // Under the address of any version stands what is left.
  if (handled.item.recalledAt !== null) return { handled, piece: undefined, titles: new Map() };
  const piece = await findPiece(tx, id, number);
  return piece && { handled, piece, titles: await titlesFor(tx, piece) };
}

async function titlesFor(tx: ReadTx, piece: FoundPiece): Promise<ReadonlyMap<string, Text>> {
  if (Object.keys(piece.version.answers).length === 0) return new Map();
  return new Map((await listOptions(tx)).map(({ id, title }) => [id, title]));
}

/** What was saved of the reader's own, in words. */
export function linesOf(locale: Locale, { piece, titles }: Pick<OpenWork, 'piece' | 'titles'>): readonly SavedLine[] {
  const subject = piece && subjectOf({ kind: piece.kind, address: piece.version.address });
  const saved = subject && piece && savedAnswersIn(subject, piece.version.answers);
  if (!saved) return [];
  const titleOf = (id: string) => {
    const title = titles.get(id);
    return title === undefined ? id : wordsIn(locale, title);
  };
  return savedLines(locale, saved, titleOf);
}

export interface ListedWork {
  readonly line: PieceLine;
  readonly item: Item;
}

export interface WorkList {
  readonly mine: readonly ListedWork[];
  readonly shared: readonly ListedWork[];
  readonly recalled: readonly Item[];
  readonly names: ReadonlyMap<PersonId, PersonTold>;
  readonly states: readonly { readonly code: string; readonly name: Text }[];
  readonly challenges: readonly { readonly id: string; readonly title: Text }[];
  readonly isCut: boolean;
}

const mostListed = 200;

/** Seven statements at most. */
export async function listWork(tx: ReadTx, viewer: Viewer, filter: { readonly kind?: PieceKind | undefined; readonly stateCode?: string | undefined; readonly challenge?: string | undefined }): Promise<WorkList> {
  const lines = await listPieces(tx, { ...filter, most: mostListed + 1 });
  const items = new Map((await listItems(tx, lines.map(({ id }) => id))).map((item) => [item.id, item]));
  const all = lines.slice(0, mostListed).flatMap((line) => {
    const item = items.get(line.id);
    return item ? [{ line, item }] : [];
  });
  const shared = all.filter(({ item }) => item.originator !== viewer.person);
  const names = await listNames(tx, shared.map(({ item }) => item.originator));
  const states = await listStatesWith(tx, lines.flatMap(({ stateCodes }) => stateCodes));
  return {
    mine: all.filter(({ item }) => item.originator === viewer.person), shared, isCut: lines.length > mostListed,
    recalled: viewer.person === undefined ? [] : await listRecalled(tx, viewer.person, 'work'),
    names: new Map(names.map((one) => [one.id, one])),
    states: states.map(({ code, name }) => ({ code, name })),
    challenges: (await listChallenges(tx)).map(({ id, title }) => ({ id, title })),
  };
}

export interface OneBeside {
  readonly item: Item;
  readonly piece: FoundPiece;
  readonly titles: ReadonlyMap<string, Text>;
}

/** Both, or nothing: of what is not there for the viewer, nothing stands beside anything. */
export async function openBeside(tx: ReadTx, asked: readonly { readonly id: ItemId; readonly number: number | undefined }[]): Promise<readonly OneBeside[] | undefined> {
  const opened: OneBeside[] = [];
  for (const { id, number } of asked) {
    const item = await findItem(tx, id);
    const piece = item?.recalledAt === null ? await findPiece(tx, id, number) : undefined;
    if (!item || !piece) return undefined;
    opened.push({ item, piece, titles: await titlesFor(tx, piece) });
  }
  return opened;
}
