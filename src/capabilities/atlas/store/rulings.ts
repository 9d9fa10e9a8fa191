/** Published decisions on how a question of the codebook is to be answered. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId } from '#kernel/values/viewer.ts';
import { knownAt, type Known } from './questions.ts';

export interface Ruling {
  readonly number: number;
  readonly decidedOn: Day;
  readonly title: Text;
  readonly ruling: Text;
  readonly questionIds: readonly string[];
  /** Question and State, parted by a space: see `pairOf`. */
  readonly cells: readonly string[];
}

interface RulingRow {
  readonly number: number;
  readonly decided_on: Day;
  readonly title: Text;
  readonly ruling: Text;
  readonly question_ids: readonly string[];
  readonly cells: readonly string[];
}

/** Newest first. */
export const listRulings = (tx: ReadTx, known?: Known): Promise<readonly Ruling[]> => (known === undefined ? tx.kept('rulings', ['atlas'], () => selectRulings(tx, known)) : selectRulings(tx, known));

async function selectRulings(tx: ReadTx, known: Known): Promise<readonly Ruling[]> {
  const rows = await tx.query(sql<RulingRow>`select number, decided_on, title, ruling, question_ids, cells from atlas_rulings r where ${knownAt('r', known)} order by number desc`);
  return rows.map((row) => ({ number: row.number, decidedOn: row.decided_on, title: row.title, ruling: row.ruling, questionIds: row.question_ids, cells: row.cells }));
}

/** As the house, with a revision taken: its lock gives each ruling the next number. */
export async function insertRuling(tx: WriteTx, ruling: Omit<Ruling, 'number'>, person: PersonId, revision: number): Promise<number> {
  const { decidedOn, title, ruling: words, questionIds, cells } = ruling;
  const [row] = await tx.query(sql<{ number: number }>`insert into atlas_rulings (number, decided_on, title, ruling, question_ids, cells, person_id, known_from)
    select coalesce(max(number), 0) + 1, ${decidedOn}::date, ${JSON.stringify(title)}::jsonb, ${JSON.stringify(words)}::jsonb, ${[...questionIds]}::text[], ${[...cells]}::text[], ${person}, ${revision} from atlas_rulings returning number`);
  if (!row) throw new Error('A ruling was not written.');
  return row.number;
}
