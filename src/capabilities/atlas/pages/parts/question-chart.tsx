/** The answers of all States as tiles, on a map, or over time. The table says the same with its sources. */
import { Choropleth } from '#kernel/ui/components/choropleth/choropleth.tsx';
import type { Category, LegendEntry } from '#kernel/ui/components/map-legend/category.ts';
import { TileMap } from '#kernel/ui/components/tile-map/tile-map.tsx';
import { TimeLine } from '#kernel/ui/components/time-line/time-line.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenDay, writtenNumber } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import type { Categories, CategoryIndex, CategoryMeaning } from '../../rules/categories.ts';
import { cellOf, type CellKind } from '../../rules/cell.ts';
import { texts } from '../../texts/words.ts';
import { clockQuery, nameIn, type AskedAt, type ShownCell, type ShownQuestion, type ShownSituation, type ShownState } from '../shown.ts';

export interface QuestionChartProps {
  readonly locale: Locale;
  readonly at: AskedAt;
  readonly question: ShownQuestion;
  readonly states: readonly ShownState[];
  readonly cells: ReadonlyMap<string, ShownCell>;
  readonly history: readonly ShownSituation[];
  readonly view: 'table' | 'tiles' | 'map' | 'time';
  readonly categories: Categories;
}

export function QuestionChart(props: QuestionChartProps) {
  const { locale, question, at } = props;
  const t = texts[locale];
  const title = wordsIn(locale, question.title);
  const legend = legendOf(props);
  const href = (state: ShownState) => addressIn(locale, `/atlas/questions/${question.id}/states/${state.code}${clockQuery(at)}`);
  if (props.view === 'time') {
    const byState = Map.groupBy(props.history, (situation) => situation.stateCode);
    const rows = props.states.map((state) => ({
      label: nameIn(locale, state),
      href: href(state),
      spans: (byState.get(state.code) ?? []).map((situation) => ({ ...spanOf(situation), category: categoryOf(props.categories, cellOf(question, state.code, [situation], situation.from, false)) })),
    }));
    return <TimeLine locale={locale} id="over-time" title={t.timeOf(title)} description={t.timeNote} rows={rows.filter((row) => row.spans.length > 0)} legend={legend} asOf={at.on} />;
  }
  const answers = props.states.map((state) => ({ stateCode: state.code, name: nameIn(locale, state), category: categoryOf(props.categories, props.cells.get(state.code)), href: href(state) }));
  const description = t.chartNote(writtenDay(locale, at.on));
  if (props.view === 'tiles') return <TileMap locale={locale} id="tiles" title={t.tilesOf(title)} description={description} tiles={answers} legend={legend} />;
  return <Choropleth locale={locale} id="map" title={t.mapOf(title)} description={description} answers={Object.fromEntries(answers.map((answer) => [answer.stateCode, answer]))} legend={legend} />;
}

const spanOf = ({ from, fromPrecision, until, untilPrecision }: ShownSituation) => ({ from, fromPrecision, until, untilPrecision });

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
function legendOf(props: QuestionChartProps): LegendEntry[] {
  const used = new Set<Category>(
    props.view === 'time'
      ? props.history.map((situation) => categoryOf(props.categories, cellOf(props.question, situation.stateCode, [situation], situation.from, false)))
      : props.states.map((state) => categoryOf(props.categories, props.cells.get(state.code))),
  );
  const answers = props.categories.meanings.slice(0, 8).map((meaning, index) => ({ category: index as CategoryIndex, label: meaningWords(props.locale, props.question, meaning) }));
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
  if (meaning.to === undefined) return texts[locale].more(written(meaning.from));
  return meaning.to === meaning.from ? written(meaning.from) : texts[locale].range(written(meaning.from), written(meaning.to));
}
