/** One question over all States, for a page of another room: how many, over time, and the same as a table with its sources. */
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenWith } from '#kernel/ui/markup/remembered.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { isKnown } from '../../rules/cell.ts';
import type { InPlace } from '../../rules/in-place.ts';
import { texts } from '../../texts/words.ts';
import { byName, clockQuery, nameIn, type AskedAt, type ShownCell, type ShownQuestion, type ShownSituation, type ShownState } from '../shown.ts';
import { sentenceOfQuestion } from './answer-choices.ts';
import { CellAnswer, CellPeriod, CellSource, sourcesCaveat } from './cell-view.tsx';
import { QuestionChart } from './question-chart.tsx';

export interface ShownAnswersOfStates {
  readonly question: ShownQuestion;
  readonly states: readonly ShownState[];
  readonly cells: ReadonlyMap<string, ShownCell>;
  readonly history: readonly ShownSituation[];
  readonly counts: InPlace;
}

interface Props {
  readonly locale: Locale;
  readonly at: Pick<AskedAt, 'on' | 'today' | 'known'>;
  readonly seen: ShownAnswersOfStates;
  /** A question about something wider is counted in its own words: its answers do not say that the thing itself is in place. */
  readonly isWider?: boolean | undefined;
}

/** Many pages show the same question. */
export const AnswersOfStates = writtenWith(
  ({ seen }: Props) => seen,
  ({ locale, at, isWider }) => `${locale} ${at.on} ${at.today} ${at.known ?? ''} ${isWider === true ? 'wider' : ''}`,
  WrittenAnswers,
);

function WrittenAnswers(props: Props) {
  const { locale, at, seen } = props;
  const t = texts[locale];
  const { question } = seen;
  const cells = [...seen.cells.values()];
  const day = writtenDay(locale, at.on);
  const sentence = props.isWider === true ? sentenceOfQuestion(locale, question, cells, day) : t.inPlace(seen.counts, day);
  const drawn = new Set(seen.states.map(({ code }) => code));
  return (
    <div class="answers-of-states">
      <h3>
        <a href={addressIn(locale, `/atlas/questions/${question.id}${clockQuery(at)}`)}>{typeset(locale, wordsIn(locale, question.title))}</a>
      </h3>
      <p>
        <strong>{typeset(locale, sentence)}</strong> <span class="muted">{typeset(locale, sourcesCaveat(locale, cells))}</span>
      </p>
      {seen.history.some(({ stateCode }) => drawn.has(stateCode)) ? <QuestionChart {...props} {...seen} view="time" /> : null}
      {seen.counts.known === 0 ? null : (
        <Disclosure summary={typeset(locale, t.asTable)}>
          <AnswerTable {...props} />
        </Disclosure>
      )}
    </div>
  );
}

function AnswerTable({ locale, at, seen }: Props) {
  const t = texts[locale];
  const { question } = seen;
  const notices = new Set<string>();
  const rows = byName(locale, seen.states).flatMap((state) => {
    const cell = seen.cells.get(state.code);
    if (!cell || !isKnown(cell)) return [];
    if (state.notice) notices.add(wordsIn(locale, state.notice));
    return [
      {
        cells: {
          state: <a href={addressIn(locale, `/atlas/questions/${question.id}/states/${state.code}${clockQuery(at)}`)}>{typeset(locale, nameIn(locale, state))}</a>,
          answer: <CellAnswer locale={locale} question={question} cell={cell} withNote />,
          period: <CellPeriod locale={locale} cell={cell} />,
          source: <CellSource locale={locale} cell={cell} />,
        },
      },
    ];
  });
  return (
    <DataTable
      locale={locale}
      id={`states-${question.id}`}
      caption={t.knownOf(wordsIn(locale, question.title))}
      note={notices.size === 0 ? undefined : typeset(locale, [...notices].join(' '))}
      columns={[
        { key: 'state', label: t.state },
        { key: 'answer', label: t.answer },
        { key: 'period', label: t.period },
        { key: 'source', label: t.source },
      ]}
      rows={rows}
      stack
    />
  );
}
