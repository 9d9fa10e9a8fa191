/** States and the forms of their names. */
import type { AudienceId } from '#kernel/access/audiences.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import { isInvented } from '#kernel/values/invented.ts';
import type { StateCode } from '../rules.ts';

type Described = {
  code: StateCode;
  iso3: string;
  name: Text;
  formal_name: Text;
  in_words: Text;
  of_words: Text;
  the_words: Text;
  region: Text;
  notice: Text | null;
  languages: string[];
  population: number | null;
  population_year: number | null;
  in_atlas: boolean;
};

type StatesTables = {
  states: Described & {
    audience_id: AudienceId;
    /** Of invented States alone. */
    known_until: number | null;
  };
  states_versions: Described & {
    known_from: number;
    known_until: number | null;
  };
};

/** The forms of a State's name that sentences need. */
export interface StateNames {
  readonly code: StateCode;
  readonly name: Text;
  /** "in Malta", « à Malte ». */
  readonly in: Text;
  readonly of: Text;
  readonly the: Text;
  /** A disclaimer, shown wherever the name is. */
  readonly notice: Text | undefined;
  /** Whether the questions of the atlas are asked of it. */
  readonly inAtlas: boolean;
}

export interface State extends StateNames {
  readonly formalName: Text;
  readonly region: Text;
  readonly languages: readonly string[];
  readonly population: { readonly number: number; readonly year: number | null } | undefined;
}

interface States {
  /** The newest revision at which any of them came to be named or described otherwise: from it on, what is known now was known. */
  readonly changedAt: number;
  readonly real: readonly State[];
  readonly invented: readonly State[];
}

/** `known`: as they were named and described at a revision. Which invented ones are spoken of is a matter of now. */
async function listAll(tx: ReadTx, known?: number): Promise<States> {
  const now = await listNow(tx);
  if (known === undefined || known >= now.changedAt) return now;
  // The first version that had not been replaced by then; before the first of all, that one.
  const rows = await tx.read<StatesTables>().selectFrom('states_versions').selectAll().where((it) => it.or([it('known_until', 'is', null), it('known_until', '>', known)])).orderBy('code').orderBy('known_from').execute();
  const then = new Map<string, State>();
  for (const row of rows) if (!then.has(row.code)) then.set(row.code, stateOf(row));
  const asThen = (states: readonly State[]) => states.map((state) => then.get(state.code) ?? state);
  return { ...now, real: asThen(now.real), invented: asThen(now.invented) };
}

const listNow = (tx: ReadTx): Promise<States> =>
  tx.kept('states', ['states'], async () => {
    const rows = await tx.read<StatesTables>().selectFrom('states').selectAll()
      .select((it) => it.selectFrom('states_versions').select((of) => of.fn.max('states_versions.known_until').as('latest')).as('changed_at'))
      .where('known_until', 'is', null).orderBy('code').execute();
    const states = rows.map(stateOf);
    return { changedAt: rows[0]?.changed_at ?? 0, real: states.filter(({ code }) => !isInvented(code)), invented: states.filter(({ code }) => isInvented(code)) };
  });

/** Real States: what any list, count or comparison means that does not name an invented one. */
export const listStates = async (tx: ReadTx, known?: number): Promise<readonly State[]> => (await listAll(tx, known)).real;

/** Empty unless a demonstration was loaded. */
export const listInventedStates = async (tx: ReadTx, known?: number): Promise<readonly State[]> => (await listAll(tx, known)).invented;

/** The real ones, and of the invented those that are named. */
export async function listStatesWith(tx: ReadTx, codes: readonly StateCode[], known?: number): Promise<readonly State[]> {
  const { real, invented } = await listAll(tx, known);
  const named = invented.filter(({ code }) => codes.includes(code));
  return named.length === 0 ? real : [...real, ...named];
}

/** Real or invented. */
export async function findState(tx: ReadTx, code: StateCode, known?: number): Promise<State | undefined> {
  return (await listStatesWith(tx, [code], known)).find((state) => state.code === code);
}

/** From this revision on they are no longer spoken of. For invented States alone: a real one does not end. */
export async function endInventedStates(tx: WriteTx, codes: readonly StateCode[], revision: number): Promise<void> {
  await tx.write<StatesTables>().updateTable('states').set({ known_until: revision }).where('code', 'in', codes.filter(isInvented)).execute();
}

function stateOf(row: Described): State {
  return {
  code: row.code,
  name: row.name,
    in: row.in_words,
    of: row.of_words,
    the: row.the_words,
  notice: row.notice ?? undefined,
    inAtlas: row.in_atlas,
    formalName: row.formal_name,
  region: row.region,
  languages: row.languages,
  population: row.population === null ? undefined : { number: row.population, year: row.population_year },
  };
}
