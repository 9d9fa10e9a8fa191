/** SQL of saved work. Who reads a piece is for its item to say: each row carries the item's audience. */
import { sql } from 'kysely';
import type { AudienceId } from '#kernel/access/audiences.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Id } from '#kernel/values/ids.ts';
import type { PieceKind } from '../rules/piece.ts';

type WorkTables = {
  work_pieces: { item_id: ItemId; audience_id: AudienceId; kind: PieceKind; state_codes: string[]; challenge: string | null };
  work_versions: { item_id: ItemId; number: number; audience_id: AudienceId; address: string; note: string; answers: string; known_revision: number; saved_at: Date };
};

type ItemId = Id<'item'>;

/** What the browser held of the reader's own, by its place there. */
export type Answers = Readonly<Record<string, unknown>>;

export interface NewVersion {
  readonly address: string;
  readonly note: string;
  readonly answers: Answers;
  readonly knownRevision: number;
  readonly savedAt: Date;
}

export interface Version extends NewVersion {
  readonly number: number;
}

export interface Piece {
  readonly id: ItemId;
  readonly audience: AudienceId;
  readonly kind: PieceKind;
  readonly stateCodes: readonly string[];
  readonly challenge: string | null;
}

export interface PieceLine extends Piece {
  readonly versions: number;
  readonly address: string;
  readonly savedAt: Date;
}

/** The newest `most` of those that the viewer may read, with what a list says of each. */
export async function listPieces(tx: ReadTx, filter: { readonly kind?: PieceKind | undefined; readonly stateCode?: string | undefined; readonly challenge?: string | undefined; readonly most: number }): Promise<PieceLine[]> {
  const { kind = null, stateCode = null, challenge = null, most } = filter;
  return tx.query(sql<PieceLine>`
    select piece.item_id as id, piece.audience_id as audience, piece.kind, piece.state_codes as "stateCodes", piece.challenge, last.number as versions, last.address, last.saved_at as "savedAt"
    from work_pieces as piece
    join lateral (select number, address, saved_at from work_versions as version where version.item_id = piece.item_id order by number desc limit 1) as last on true
    where (${kind}::text is null or piece.kind = ${kind}) and (${stateCode}::text is null or ${stateCode} = any (piece.state_codes)) and (${challenge}::text is null or piece.challenge = ${challenge})
    order by last.saved_at desc limit ${most}`);
}

export interface FoundPiece extends Piece {
  /** The one asked for. */
  readonly version: Version;
  /** Newest first. */
  readonly saves: readonly { readonly number: number; readonly savedAt: Date; readonly knownRevision: number }[];
}

type FoundRow = Piece & { readonly saves: { number: number; saved_at: string; known_revision: number }[] } & { readonly [column in keyof Version as `v_${string & column}`]: Version[column] };

/** In one statement; the newest version unless another is asked for. */
export async function findPiece(tx: ReadTx, id: ItemId, number?: number): Promise<FoundPiece | undefined> {
  const [row] = await tx.query(sql<FoundRow>`
    select piece.item_id as id, piece.audience_id as audience, piece.kind, piece.state_codes as "stateCodes", piece.challenge,
      version.number as v_number, version.address as v_address, version.note as v_note, version.answers as v_answers, version.known_revision as "v_knownRevision", version.saved_at as "v_savedAt",
      (select jsonb_agg(jsonb_build_object('number', save.number, 'saved_at', save.saved_at, 'known_revision', save.known_revision) order by save.number desc) from work_versions as save where save.item_id = piece.item_id) as saves
    from work_pieces as piece
    join work_versions as version on version.item_id = piece.item_id and version.number = coalesce(${number ?? null}::int, (select max(newest.number) from work_versions as newest where newest.item_id = piece.item_id))
    where piece.item_id = ${id}`);
  return row && {
    id: row.id, audience: row.audience, kind: row.kind, stateCodes: row.stateCodes, challenge: row.challenge,
    version: { number: row.v_number, address: row.v_address, note: row.v_note, answers: row.v_answers, knownRevision: row.v_knownRevision, savedAt: row.v_savedAt },
    saves: row.saves.map((save) => ({ number: save.number, savedAt: new Date(save.saved_at), knownRevision: save.known_revision })),
  };
}

export async function insertPiece(tx: WriteTx, piece: Piece): Promise<void> {
  const values = { item_id: piece.id, audience_id: piece.audience, kind: piece.kind, state_codes: [...piece.stateCodes], challenge: piece.challenge };
  await tx.write<WorkTables>().insertInto('work_pieces').values(values).execute();
}

/** Gives its number. The item's row is locked by whoever saves, so that two do not take the same. */
export async function insertVersion(tx: WriteTx, { id, audience }: Pick<Piece, 'id' | 'audience'>, { address, note, answers, knownRevision, savedAt }: NewVersion): Promise<number> {
  const { rows } = await sql<{ number: number }>`insert into work_versions (item_id, number, audience_id, address, note, answers, known_revision, saved_at)
    select ${id}, coalesce(max(number), 0) + 1, ${audience}, ${address}, ${note}, ${JSON.stringify(answers)}::jsonb, ${knownRevision}, ${savedAt} from work_versions where item_id = ${id}
    returning number`.execute(tx.write());
  if (!rows[0]) throw new Error('A version was saved and has no number.');
  return rows[0].number;
}

/** With all its versions. */
export async function deletePiece(tx: WriteTx, id: ItemId): Promise<void> {
  await tx.write<WorkTables>().deleteFrom('work_versions').where('item_id', '=', id).execute();
  await tx.write<WorkTables>().deleteFrom('work_pieces').where('item_id', '=', id).execute();
}
