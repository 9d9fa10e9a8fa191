/** Writes options and challenges with their cards, and the cards of what hangs on options. */
import { publicAudience } from '#kernel/access/audiences.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { putShipped } from '#kernel/reference/shipped-table.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { writtenWhen } from '#kernel/text/dates.ts';
import { textOf, wordsIn, type Text } from '#kernel/text/text.ts';
import type { PartialDate } from '#kernel/values/dates.ts';
import { pillarsOf, type Pillar } from '#kernel/values/pillars.ts';
import { putCards, type Card } from '#capabilities/catalogue/index.ts';
import type { Direction, Lesson } from '../rules.ts';
import { listOutcomes, replaceOptionsOf } from '../store/challenges.ts';
import { listCosts } from '../store/costs.ts';
import { listFindings } from '../store/findings.ts';
import { listOptions, type OptionLine } from '../store/options.ts';
import { listPractices } from '../store/practices.ts';
import { challengeTable, optionTable } from '../store/shipped.ts';
import { evidenceWords } from '../texts/evidence.ts';

/** A row of library_options as it ships. */
export interface OptionRow {
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
  readonly question_ids: readonly string[];
  readonly wider_question_ids: readonly string[];
  readonly family: string | null;
  readonly enabler: boolean;
}

/** A row of library_challenges as it ships, with its options in order. */
export interface ChallengeRow {
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  readonly substances: readonly Text[];
  readonly populations: readonly Text[];
  readonly first_steps: readonly Text[];
  readonly options: readonly string[];
  readonly indirect_options?: readonly string[] | null;
}

export async function writeOptions(tx: WriteTx, rows: readonly OptionRow[], revision: number): Promise<void> {
  await putCards(
    tx,
    revision,
    rows.map((row) => ({
      kind: 'option',
      subject: row.id,
      path: `/library/options/${row.id}`,
      title: row.title,
      summary: row.description,
      more: bothOf((locale) => `${wordsIn(locale, row.people)} ${wordsIn(locale, row.rights)}`),
      pillars: pillarsOf(row),
      stateCodes: [],
      concepts: [...row.question_ids, ...row.wider_question_ids].map((id) => `question:${id}`),
      audience: publicAudience,
    })),
  );
  await putShipped(tx, optionTable, rows, revision);
  await rewriteCardsOf(tx, rows.map((row) => row.id), revision);
}

export async function writeChallenges(tx: WriteTx, rows: readonly ChallengeRow[], revision: number): Promise<void> {
  const known = byId(await listOptions(tx));
  await putCards(
    tx,
    revision,
    rows.map((row) => ({
      kind: 'challenge',
      subject: row.id,
      path: `/challenges/${row.id}`,
      title: row.title,
      summary: row.description,
      more: bothOf((locale) => [...row.substances, ...row.populations, ...row.first_steps].map((text) => wordsIn(locale, text)).join(' ')),
      pillars: pillarsAmong(row.options.flatMap((id) => known.get(id)?.weights ?? [])),
      stateCodes: [],
      concepts: [],
      audience: publicAudience,
    })),
  );
  await putShipped(tx, challengeTable, rows, revision);
  await replaceOptionsOf(tx, rows, revision);
}

type Titles = ReadonlyMap<string, OptionLine>;

const byId = (options: readonly OptionLine[]): Titles => new Map(options.map((option) => [option.id, option]));

export interface FindingCard {
  readonly id: string;
  readonly option_id: string;
  readonly outcome_id: string;
  readonly direction: Direction;
  readonly population: Text;
  readonly setting: Text;
  readonly note: Text | null;
  readonly year: number;
  readonly standing?: 'corrected' | 'retracted' | null;
  readonly standing_on?: PartialDate | null;
}

export async function writeCardsOfFindings(tx: WriteTx, rows: readonly FindingCard[], revision: number): Promise<void> {
  const titles = byId(await listOptions(tx));
  const outcomes = new Map((await listOutcomes(tx)).map(({ id, label }) => [id, label]));
  await putCards(
    tx,
    revision,
    rows.map((row) => {
      const outcome = outcomes.get(row.outcome_id);
      return {
        ...cardOn(titles, row.option_id, 'finding', row.id),
        title: textIn((locale) => evidenceWords[locale].about(titleOf(titles, row.option_id, locale), outcome ? wordsIn(locale, outcome) : row.outcome_id)),
        summary: textIn((locale) => summaryOf(locale, row)),
        more: bothOf((locale) => (row.note ? wordsIn(locale, row.note) : '')),
        year: row.year,
      };
    }),
  );
}

/** A retracted finding is found by what it was about, and no longer says what it said. */
function summaryOf(locale: Locale, row: FindingCard): string {
  const words = evidenceWords[locale];
  const notice = row.standing && row.standing_on ? words.standing[row.standing](writtenWhen(locale, row.standing_on)) : undefined;
  const said = row.standing === 'retracted' && notice !== undefined ? notice : words.direction[row.direction];
  const summary = words.findingSummary(said, wordsIn(locale, row.population), wordsIn(locale, row.setting));
  return row.standing === 'corrected' && notice !== undefined ? `${summary}. ${notice}.` : summary;
}

interface PracticeCard {
  readonly id: string;
  readonly option_id: string;
  readonly state_code: string;
  readonly title: Text;
  readonly place: Text;
  readonly summary: Text;
  readonly outcome_reported: Text;
  readonly lesson: Lesson;
  readonly started_year: number;
}

export async function writeCardsOfPractices(tx: WriteTx, rows: readonly PracticeCard[], revision: number): Promise<void> {
  const titles = byId(await listOptions(tx));
  await putCards(
    tx,
    revision,
    rows.map((row) => ({
      ...cardOn(titles, row.option_id, 'practice', row.id),
      title: row.title,
      summary: row.summary,
      more: bothOf((locale) => `${titleOf(titles, row.option_id, locale)} ${wordsIn(locale, row.place)} ${wordsIn(locale, row.outcome_reported)}`),
      stateCodes: [row.state_code],
      year: row.started_year,
    })),
  );
}

interface CostCard {
  readonly id: string;
  readonly option_id: string;
  readonly place: string;
  readonly type: keyof (typeof evidenceWords)['en']['costType'];
  readonly unit: Text;
  readonly perspective: Text;
  readonly note: Text | null;
  readonly year: number;
}

export async function writeCardsOfCosts(tx: WriteTx, rows: readonly CostCard[], revision: number): Promise<void> {
  const titles = byId(await listOptions(tx));
  await putCards(
    tx,
    revision,
    rows.map((row) => ({
      ...cardOn(titles, row.option_id, 'cost', row.id),
      title: textIn((locale) => evidenceWords[locale].about(titleOf(titles, row.option_id, locale), wordsIn(locale, row.unit))),
      summary: textIn((locale) => evidenceWords[locale].costSummary(evidenceWords[locale].costType[row.type], wordsIn(locale, row.perspective), row.year)),
      more: bothOf((locale) => (row.note ? wordsIn(locale, row.note) : '')),
      // `EU` and `global` are no States.
      stateCodes: /^[A-Z]{2}$/.test(row.place) && row.place !== 'EU' ? [row.place] : [],
      year: row.year,
    })),
  );
}

/** Their titles name the option: when its title changes, so do they. */
async function rewriteCardsOf(tx: WriteTx, optionIds: readonly string[], revision: number): Promise<void> {
  const findings = await listFindings(tx, { optionIds });
  await writeCardsOfFindings(tx, findings.map((one) => ({ ...one, option_id: one.option.id, outcome_id: one.outcome.id, note: one.note ?? null, standing: one.standing?.kind ?? null, standing_on: one.standing?.on ?? null })), revision);
  const practices = await listPractices(tx, { optionIds, withInvented: true });
  await writeCardsOfPractices(tx, practices.map((one) => ({ ...one, option_id: one.option.id, state_code: one.stateCode, outcome_reported: one.outcomeReported, started_year: one.startedYear })), revision);
  const costs = await listCosts(tx, { optionIds, withInvented: true });
  await writeCardsOfCosts(tx, costs.map((one) => ({ ...one, option_id: one.option.id, note: one.note ?? null })), revision);
}

const folderOf = { finding: 'findings', practice: 'practices', cost: 'costs' } as const;

function cardOn(titles: Titles, optionId: string, kind: keyof typeof folderOf, id: string): Omit<Card, 'title' | 'summary'> {
  const option = titles.get(optionId);
  return {
    kind,
    subject: id,
    path: `/library/${folderOf[kind]}/${id}`,
    pillars: option ? pillarsOf(option.weights) : [],
    stateCodes: [],
    concepts: [`option:${optionId}`],
    audience: publicAudience,
  };
}

function titleOf(titles: Titles, optionId: string, locale: Locale): string {
  const title = titles.get(optionId)?.title;
  return title ? wordsIn(locale, title) : optionId;
}

const pillarsAmong = (weights: readonly Parameters<typeof pillarsOf>[0][]): Pillar[] => [...new Set(weights.flatMap(pillarsOf))];

const textIn = (words: (locale: Locale) => string): Text => textOf(words('en'), words('fr'));
const bothOf = (words: (locale: Locale) => string) => ({ en: words('en'), fr: words('fr') });
