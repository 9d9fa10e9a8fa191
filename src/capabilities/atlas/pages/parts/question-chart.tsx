/** The answers of all States as tiles, on a map, or over time. The table says the same with its sources. */
import { Choropleth } from '#kernel/ui/components/choropleth/choropleth.tsx';
import type { Category, LegendEntry } from '#kernel/ui/components/map-legend/category.ts';
import { TileMap } from '#kernel/ui/components/tile-map/tile-map.tsx';
import { TimeLine, type TimeSpan } from '#kernel/ui/components/time-line/time-line.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenDay, writtenNumber } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { categoriesOf, type Categories, type CategoryIndex, type CategoryMeaning } from '../../rules/categories.ts';
import { cellOf, standsUntil, type CellKind } from '../../rules/cell.ts';
import { countingOverTime } from '../../rules/voice.ts';
import { periodWords } from '../../texts/sentences.ts';
import { texts } from '../../texts/words.ts';
import { clockQuery, nameIn, type AskedAt, type ShownCell, type ShownQuestion, type ShownSituation, type ShownState } from '../shown.ts';

export interface QuestionChartProps {
  readonly locale: Locale;
  readonly at: Pick<AskedAt, 'on' | 'today' | 'known'>;
  readonly question: ShownQuestion;
  readonly states: readonly ShownState[];
  readonly cells: ReadonlyMap<string, ShownCell>;
  readonly history: readonly ShownSituation[];
  readonly view: 'table' | 'tiles' | 'map' | 'time';
}

export function QuestionChart(props: QuestionChartProps) {
  const { locale, question, at } = props;
  const t = texts[locale];
  const title = wordsIn(locale, question.title);
  const href = (state: ShownState) => addressIn(locale, `/atlas/questions/${question.id}/states/${state.code}${clockQuery(at)}`);
  if (props.view === 'time') {
    const spoken = new Set(props.states.map((state) => state.code));
    const begun = countingOverTime(props.history).filter(({ questionVersion, stateCode }) => questionVersion === question.version && spoken.has(stateCode)).map((situation) => cellOf(question, situation.stateCode, [situation], situation.from, false));
    const categories = categoriesOf(question, begun);
    const byState = Map.groupBy(begun, (cell) => cell.stateCode);
    const rows = props.states.map((state) => ({ label: nameIn(locale, state), href: href(state), spans: (byState.get(state.code) ?? []).flatMap((cell) => spansOf(locale, question, cell, categories)) }));
    const legend = legendOf(props, categories, begun);
    return <TimeLine locale={locale} id={`over-time-${question.id}`} title={t.timeOf(title)} description={t.timeNote} rows={rows.filter((row) => row.spans.length > 0)} legend={legend} asOf={at.on} />;
  }
  const categories = categoriesOf(question, props.cells.values());
  const legend = legendOf(props, categories, props.cells.values());
  const answers = props.states.map((state) => ({ stateCode: state.code, name: nameIn(locale, state), category: categoryOf(categories, props.cells.get(state.code)), href: href(state) }));
  const description = t.chartNote(writtenDay(locale, at.on));
  if (props.view === 'tiles') return <TileMap locale={locale} id="tiles" title={t.tilesOf(title)} description={description} tiles={answers} legend={legend} />;
  return <Choropleth locale={locale} id="map" title={t.mapOf(title)} description={description} answers={Object.fromEntries(answers.map((answer) => [answer.stateCode, answer]))} legend={legend} />;
}

/** As far as it is shown as current, and no further; what was only observed is not drawn as a change. */
function spansOf(locale: Locale, question: ShownQuestion, cell: ShownCell, categories: Categories): TimeSpan[] {
  const { situation } = cell;
  if (!situation) return [];
  const until = standsUntil(question, situation);
  if (until !== undefined && until <= situation.from) return [];
  const untilPrecision = until === situation.until ? situation.untilPrecision : 'day';
  return [{ from: situation.from, fromPrecision: situation.fromPrecision, until, untilPrecision, category: categoryOf(categories, cell), observed: situation.fromBasis === 'observed', dates: periodWords(locale, situation) }];
}

const absences: Readonly<Record<Exclude<CellKind, 'answered'>, Category>> = {
  none: 'none',
  none_seen: 'none-seen',
  none_seen_long_ago: 'not-known',
  not_known: 'not-known',
  not_applicable: 'not-applicable',
  withheld: 'withheld',
};

function categoryOf(categories: Categories, cell: ShownCell | undefined): Category {
  if (!cell) return 'not-known';
  if (cell.kind !== 'answered') return absences[cell.kind];
  return categories.indexOf(cell) ?? 'not-known';
}

/** Only what is on the picture, in the order of the codebook. */
function legendOf(props: QuestionChartProps, categories: Categories, cells: Iterable<ShownCell>): LegendEntry[] {
  const used = new Set<Category>([...cells].map((cell) => categoryOf(categories, cell)));
  const answers = categories.meanings.slice(0, 8).map((meaning, index) => ({ category: index as CategoryIndex, label: meaningWords(props.locale, props.question, meaning) }));
  const kinds = (['none', 'none-seen', 'not-known', 'not-applicable', 'withheld'] as const).map((category) => ({ category }));
  return [...answers, ...kinds].filter((entry) => used.has(entry.category));
}

function meaningWords(locale: Locale, question: ShownQuestion, meaning: CategoryMeaning): string {
  if ('code' in meaning) {
    const label = question.answers.find((answer) => answer.code === meaning.code)?.label;
    return label ? wordsIn(locale, label) : meaning.code;
  }
  // A year has no separators.
  const written = (value: number) => (question.answerType === 'year' ? String(value) : writtenNumber(locale, value));
  if ('below' in meaning) return texts[locale].rangeBelow(written(meaning.from), written(meaning.below));
  if (meaning.to === undefined) return texts[locale].more(written(meaning.from));
  return meaning.to === meaning.from ? written(meaning.from) : texts[locale].range(written(meaning.from), written(meaning.to));
}
