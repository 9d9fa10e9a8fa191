/** Options, with how much hangs on each. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import { newerTexts, type NewerText } from '#kernel/reference/newer-texts.ts';
import { besideContested } from '#kernel/reference/store.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Pillar, PillarWeights } from '#kernel/values/pillars.ts';
import { isOfRealPlace } from './costs.ts';
import { knownAt, type Known } from './known.ts';
import { isReal } from './practices.ts';
import { optionSet } from './shipped.ts';

export interface Option {
  readonly id: string;
  /** The one under which it is listed. */
  readonly pillar: Pillar;
  readonly weights: PillarWeights;
  readonly title: Text;
  readonly description: Text;
  /** Whom it is for. */
  readonly people: Text;
  readonly rights: Text;
  readonly leadTimeWeeks: { readonly least: number; readonly typical: number } | undefined;
  /** Questions of the atlas whose answer says whether it is in place. */
  readonly questionIds: readonly string[];
  /** Questions about something wider: their answer never says that it is in place. */
  readonly widerQuestionIds: readonly string[];
  /** The option that it is a variant of. */
  readonly family: string | undefined;
  /** A condition for other options, and not their rival. */
  readonly isEnabler: boolean;
  /** Newer words that ship, where a correction made here stands instead. Of now, and where all options are listed. */
  readonly newer: readonly NewerText<OptionText>[];
}

const optionTexts = ['title', 'description', 'people', 'rights'] as const;
type OptionText = (typeof optionTexts)[number];

/** How many of each the reader may see. A retracted finding is not counted. */
export interface OptionLine extends Option {
  readonly findings: number;
  readonly practices: number;
  readonly costs: number;
}

interface OptionRow {
  readonly id: string;
  readonly pillar: Pillar;
  readonly prevention: number;
  readonly harm_reduction: number;
  readonly treatment: number;
  readonly enforcement: number;
  readonly title: Text;
  readonly description: Text;
  readonly people: Text;
  readonly rights: Text;
  readonly lead_time_weeks_min: number | null;
  readonly lead_time_weeks_typical: number | null;
  readonly question_ids: string[];
  readonly wider_question_ids: string[];
  readonly family: string | null;
  readonly enabler: boolean;
  readonly contested?: Readonly<Record<OptionText, Text>> | null;
}

export interface CountedRow extends OptionRow {
  readonly findings: number;
  readonly practices: number;
  readonly costs: number;
}

const columns = sql.raw(
  'o.id, o.pillar, o.prevention, o.harm_reduction, o.treatment, o.enforcement, o.title, o.description, o.people, o.rights, o.lead_time_weeks_min, o.lead_time_weeks_typical, o.question_ids, o.wider_question_ids, o.family, o.enabler',
);

const counted = (known: Known) => sql`
  (select count(*)::int from library_findings f where f.option_id = o.id and f.standing is distinct from 'retracted' and ${knownAt('f', known)}) as findings,
  (select count(*)::int from library_practices p where p.option_id = o.id and ${isReal('p')} and ${knownAt('p', known)}) as practices,
  (select count(*)::int from library_costs c where c.option_id = o.id and ${isOfRealPlace('c')} and ${knownAt('c', known)}) as costs`;

function optionOf(row: OptionRow): Option {
  const { prevention, harm_reduction, treatment, enforcement } = row;
  return {
    id: row.id,
    pillar: row.pillar,
    weights: { prevention, harm_reduction, treatment, enforcement },
    title: row.title,
    description: row.description,
    people: row.people,
    rights: row.rights,
    leadTimeWeeks: row.lead_time_weeks_min === null || row.lead_time_weeks_typical === null ? undefined : { least: row.lead_time_weeks_min, typical: row.lead_time_weeks_typical },
    questionIds: row.question_ids,
    widerQuestionIds: row.wider_question_ids,
    family: row.family ?? undefined,
    isEnabler: row.enabler,
    newer: newerTexts(optionTexts, row, row.contested),
  };
}

export const lineOf = ({ findings, practices, costs, ...row }: CountedRow): OptionLine => ({ ...optionOf(row), findings, practices, costs });

/** With the title of the option that it varies. */
export async function findOption(tx: ReadTx, id: string, known?: Known): Promise<(OptionLine & { readonly familyTitle: Text | undefined }) | undefined> {
  const options = await listOptions(tx, known);
  const option = options.find((one) => one.id === id);
  return option && { ...option, familyTitle: options.find((one) => one.id === option.family)?.title };
}

export const listOptions = (tx: ReadTx, known?: Known): Promise<readonly OptionLine[]> =>
  known === undefined ? tx.kept('options', ['library'], () => selectOptions(tx, known)) : selectOptions(tx, known);

async function selectOptions(tx: ReadTx, known: Known): Promise<readonly OptionLine[]> {
  const rows = await tx.query(sql<CountedRow>`select ${columns}, ${counted(known)}${known === undefined ? sql`, shipped.contested` : sql``}
    from library_options o ${known === undefined ? besideContested(optionSet, 'o.id') : sql``} where ${knownAt('o', known)} order by o.id`);
  return rows.map(lineOf);
}

/** As SQL, so that it can be asked together with what hangs on the options. */
export const selectOptionsOf = (challengeId: string, known: Known) =>
  sql<CountedRow>`select ${columns}, ${counted(known)}
    from library_challenges_options l join library_options o on o.id = l.option_id
    where l.challenge_id = ${challengeId} and ${knownAt('l', known)} and ${knownAt('o', known)} order by l.position`;

/** The options worth looking at for a challenge, in the order of the data, which is no ranking. */
export const listOptionsOf = async (tx: ReadTx, challengeId: string, known?: Known): Promise<readonly OptionLine[]> => (await tx.query(selectOptionsOf(challengeId, known))).map(lineOf);

