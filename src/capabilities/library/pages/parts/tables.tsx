/** Findings, practices and costs as tables: one line for each, as reported. */
import { DataTable, type Column } from '#kernel/ui/components/data-table/data-table.tsx';
import { GradedCertainty } from '#kernel/ui/components/graded-certainty/graded-certainty.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenWith } from '#kernel/ui/markup/remembered.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { costTypes, isRetracted, turningOf } from '../../rules.ts';
import { evidenceWords } from '../../texts/evidence.ts';
import { texts } from '../../texts/pages.ts';
import { moneyAskedAs } from '#kernel/values/money.ts';
import { moneyTexts } from '../../texts/money.ts';
import { knownQuery, type NamedState, type ShownCost, type ShownFinding, type ShownMoney, type ShownPractice } from '../shown.ts';
import { conversionWords } from './converted.tsx';
import { DirectionMark, LessonMark } from './marks.tsx';
import { StandingWords } from './standing.tsx';
import { amountWords, downloadsOf, estimateWords, LibrarySource, NameNotices, OptionLink, placeName, wordsOf } from './words.tsx';

interface TableProps {
  readonly locale: Locale;
  readonly known: number | undefined;
  /** Lists of many options name the option on each line. */
  readonly withOption?: boolean | undefined;
  /** Of the files that hold these lines. */
  readonly query: string;
}

const optionColumn = (props: TableProps): Column[] => (props.withOption === true ? [{ key: 'option', label: texts[props.locale].option }] : []);

/** By option, outcome, then the newest first. */
export function findingsInOrder(locale: Locale, findings: readonly ShownFinding[]): ShownFinding[] {
  const compare = inAlphabeticalOrder(locale);
  return findings.toSorted(
    (a, b) =>
      compare(wordsIn(locale, a.option.title), wordsIn(locale, b.option.title)) || compare(wordsIn(locale, a.outcome.label), wordsIn(locale, b.outcome.label)) || b.year - a.year || compare(a.id, b.id),
  );
}

interface FindingTableProps extends TableProps {
  readonly findings: readonly ShownFinding[];
}

export const FindingTable = writtenWith(
  ({ findings }: FindingTableProps) => findings,
  ({ locale, known, withOption, query }) => `${locale} ${known ?? ''} ${withOption === true ? 'options' : ''} ${query}`,
  WrittenFindings,
);

function WrittenFindings(props: FindingTableProps) {
  const { locale, known } = props;
  const t = texts[locale];
  const words = evidenceWords[locale];
  return (
    <DataTable
      stack
      locale={locale}
      id="findings"
      caption={t.findings}
      note={typeset(locale, t.gradedNote)}
      columns={[
        ...optionColumn(props),
        { key: 'outcome', label: t.outcome },
        { key: 'direction', label: t.direction },
        { key: 'estimate', label: t.estimate },
        { key: 'certainty', label: t.certainty },
        { key: 'study', label: t.study },
        { key: 'source', label: t.source },
      ]}
      rowHeader="outcome"
      rows={findingsInOrder(locale, props.findings).map((finding) => ({
        cells: {
          option: <OptionLink locale={locale} option={finding.option} known={known} />,
          outcome: <a href={addressIn(locale, `/library/findings/${finding.id}${knownQuery(known)}`)}>{wordsOf(locale, finding.outcome.label)}</a>,
          direction: isRetracted(finding) && finding.standing !== undefined ? <StandingWords locale={locale} standing={finding.standing} /> : <Direction locale={locale} finding={finding} />,
          estimate: <Estimate locale={locale} finding={finding} />,
          certainty: <GradedCertainty locale={locale} certainty={finding.certainty} />,
          study: (
            <div>
              {words.studyType[finding.studyType]}
              <div class="muted">{finding.year}</div>
            </div>
          ),
          source: <LibrarySource locale={locale} source={finding.source} confidence={finding.confidence} address={finding.sourceAddress} bare />,
        },
      }))}
      empty={t.noFindings}
      downloads={downloadsOf(locale, '/library/findings', props.query)}
    />
  );
}

/** A correction of the publication is said beside what it says. */
function Direction({ locale, finding }: { locale: Locale; finding: ShownFinding }) {
  return (
    <div>
      <DirectionMark locale={locale} direction={finding.direction} />
      {finding.standing === undefined ? null : (
        <div>
          <StandingWords locale={locale} standing={finding.standing} />
        </div>
      )}
    </div>
  );
}

/** The figure, its measure, how it runs, and what it is of. */
export function Estimate(props: { locale: Locale; finding: ShownFinding }) {
  const { locale, finding } = props;
  const words = evidenceWords[locale];
  const figure = estimateWords(locale, finding);
  return (
    <div class={isRetracted(finding) ? 'estimate estimate--retracted' : 'estimate'}>
      {figure === undefined ? null : (
        <div>
          <span class="muted">{words.measure[finding.measure]}</span> <strong>{typeset(locale, figure)}</strong>
        </div>
      )}
      <div class="muted">{typeset(locale, words.turning[turningOf(finding)])}</div>
      {finding.note === undefined ? null : <div>{wordsOf(locale, finding.note)}</div>}
    </div>
  );
}

/** By State in the reader's alphabet, and never by what came of them. */
export function practicesInOrder(locale: Locale, practices: readonly ShownPractice[], states: readonly NamedState[]): ShownPractice[] {
  const compare = inAlphabeticalOrder(locale);
  return practices.toSorted((a, b) => compare(placeName(locale, a.stateCode, states), placeName(locale, b.stateCode, states)) || compare(wordsIn(locale, a.title), wordsIn(locale, b.title)));
}

export function PracticeTable(props: TableProps & { practices: readonly ShownPractice[]; states: readonly NamedState[]; withoutState?: boolean | undefined }) {
  const { locale, known, states } = props;
  const t = texts[locale];
  const practices = practicesInOrder(locale, props.practices, states);
  return (
    <DataTable
      stack
      locale={locale}
      id="practices"
      caption={t.practices}
      columns={[
        ...optionColumn(props),
        ...(props.withoutState === true ? [] : [{ key: 'state', label: t.state }]),
        { key: 'place', label: t.place },
        { key: 'practice', label: t.practiceColumn },
        { key: 'started', label: t.startedYear, numeric: true },
        { key: 'lesson', label: t.lesson },
        { key: 'reported', label: t.reported },
        { key: 'source', label: t.source },
      ]}
      rowHeader="practice"
      rows={practices.map((practice) => ({
        cells: {
          option: <OptionLink locale={locale} option={practice.option} known={known} />,
          practice: <a href={addressIn(locale, `/library/practices/${practice.id}${knownQuery(known)}`)}>{wordsOf(locale, practice.title)}</a>,
          state: <a href={addressIn(locale, `/states/${practice.stateCode}`)}>{typeset(locale, placeName(locale, practice.stateCode, states))}</a>,
          place: wordsOf(locale, practice.place),
          started: practice.startedYear,
          lesson: <LessonMark locale={locale} lesson={practice.lesson} />,
          reported: wordsOf(locale, practice.outcomeReported),
          source: <LibrarySource locale={locale} source={practice.source} confidence={practice.confidence} bare />,
        },
      }))}
      empty={t.noPractices}
      downloads={downloadsOf(locale, '/library/practices', props.query)}
      foot={<NameNotices locale={locale} codes={practices.map((one) => one.stateCode)} states={states} />}
    />
  );
}

export function costsInOrder(locale: Locale, costs: readonly ShownCost[]): ShownCost[] {
  const compare = inAlphabeticalOrder(locale);
  return costs.toSorted((a, b) => compare(wordsIn(locale, a.option.title), wordsIn(locale, b.option.title)) || costTypes.indexOf(a.type) - costTypes.indexOf(b.type) || b.year - a.year || compare(a.id, b.id));
}

interface CostTableProps extends TableProps {
  readonly costs: readonly ShownCost[];
  readonly states: readonly NamedState[];
  /** What the reader asked to see the amounts in, beside what their sources say. */
  readonly money?: ShownMoney | undefined;
  readonly id?: string;
  readonly caption?: string;
}

export function CostTable(props: CostTableProps) {
  const { locale, known, states, money } = props;
  const t = texts[locale];
  return (
    <DataTable
      stack
      locale={locale}
      id={props.id ?? 'costs'}
      caption={props.caption ?? t.costs}
      note={typeset(locale, t.qaly)}
      columns={[
        ...optionColumn(props),
        { key: 'kind', label: t.kind },
        { key: 'amount', label: t.amount, numeric: true },
        ...(money === undefined ? [] : [{ key: 'converted', label: `${moneyTexts[locale].converted} (${moneyAskedAs(money.asked)})` }]),
        { key: 'unit', label: t.per },
        { key: 'prices', label: t.pricesOf, numeric: true },
        { key: 'perspective', label: t.perspective },
        { key: 'compared', label: t.comparedWith },
        { key: 'horizon', label: t.horizon },
        { key: 'where', label: t.where },
        { key: 'year', label: t.year, numeric: true },
        { key: 'source', label: t.source },
      ]}
      rowHeader="kind"
      rows={costsInOrder(locale, props.costs).map((cost) => ({
        cells: {
          option: <OptionLink locale={locale} option={cost.option} known={known} />,
          kind: <a href={addressIn(locale, `/library/costs/${cost.id}${knownQuery(known)}`)}>{evidenceWords[locale].costType[cost.type]}</a>,
          amount: (
            <div>
              {typeset(locale, amountWords(locale, cost))}
              {cost.interval === undefined ? <div class="muted">{typeset(locale, t.noInterval)}</div> : null}
            </div>
          ),
          ...(money === undefined ? {} : { converted: typeset(locale, conversionWords(locale, money.asked, money.conversions.get(cost.id))) }),
          unit: wordsOf(locale, cost.unit),
          prices: cost.priceYear ?? typeset(locale, t.priceYearUnknown),
          perspective: wordsOf(locale, cost.perspective),
          compared: wordsOf(locale, cost.comparator),
          horizon: wordsOf(locale, cost.horizon),
          where: typeset(locale, placeName(locale, cost.place, states)),
          year: cost.year,
          source: <LibrarySource locale={locale} source={cost.source} confidence={cost.confidence} bare />,
        },
      }))}
      empty={t.noCosts}
      downloads={downloadsOf(locale, '/library/costs', props.query)}
    />
  );
}
