/** States and the forms of their names. */
import type { AudienceId } from '#kernel/access/audiences.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { StateCode } from '../rules.ts';

type StatesTables = {
  states: {
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
    audience_id: AudienceId;
    card_id: string;
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

export const listStates = (tx: ReadTx): Promise<readonly State[]> =>
  tx.kept('states', ['states'], async () => (await tx.read<StatesTables>().selectFrom('states').selectAll().orderBy('code').execute()).map(stateOf));

export async function findState(tx: ReadTx, code: StateCode): Promise<State | undefined> {
  return (await listStates(tx)).find((state) => state.code === code);
}

function stateOf(row: StatesTables['states']): State {
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
