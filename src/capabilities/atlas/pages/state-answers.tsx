/** A State's answers by pillar, for the State's page. */
import { DataTable, TableRow } from '#kernel/ui/components/data-table/data-table.tsx';
import { pillarLabel } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenWith } from '#kernel/ui/markup/remembered.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { questionPillars } from '../rules/question.ts';
import { texts } from '../texts/words.ts';
import { CellAnswer, CellRest, restColumns, sourcesCaveat } from './parts/cell-view.tsx';
import { byTitle, type ShownCell, type ShownQuestion, type ShownState } from './shown.ts';

export function StateAnswers(props: {
  locale: Locale;
  state: ShownState;
  on: Day;
  known: number | undefined;
  questions: readonly ShownQuestion[];
  matrix: ReadonlyMap<string, ReadonlyMap<string, ShownCell>>;
}) {
  const { locale, state, matrix } = props;
  const t = texts[locale];
  const questions = byTitle(locale, props.questions);
  const clocks = props.known === undefined ? `?on=${props.on}` : `?on=${props.on}&known=${props.known}`;
  return (
    <Section locale={locale} id="atlas" title={t.saysOf(wordsIn(locale, state.of))} more={{ href: addressIn(locale, `/states/${state.code}/in-common`), label: t.inCommon }}>
      <p>{typeset(locale, `${sourcesCaveat(locale, [...matrix.values()].flatMap((row) => [...row.values()]))} ${t.panelNote} ${t.notLegalAdvice}`)}</p>
      {questionPillars.map((pillar) => (
        <DataTable
          locale={locale}
          id={`atlas-${pillar.replace('_', '-')}`}
          caption={pillarLabel(locale, pillar)}
          columns={columnsIn(locale)}
          rows={questions
            .filter((question) => question.pillar === pillar)
            .flatMap((question) => {
              const cell = matrix.get(question.id)?.get(state.code);
              if (!cell) return [];
              return [{ cells: {}, written: <AnswerRow locale={locale} clocks={clocks} question={question} cell={cell} /> }];
            })}
          stack
        />
      ))}
    </Section>
  );
}

function columnsIn(locale: Locale) {
  const t = texts[locale];
  return [{ key: 'question', label: t.question }, { key: 'answer', label: t.answer }, ...restColumns(locale)];
}

interface RowProps {
  readonly locale: Locale;
  readonly clocks: string;
  readonly question: ShownQuestion;
  readonly cell: ShownCell;
}

/** The cells of today are kept, and each speaks of one State. */
const AnswerRow = writtenWith(
  ({ cell }: RowProps) => cell,
  ({ locale, clocks }) => `${locale} ${clocks}`,
  ({ locale, clocks, question, cell }) => (
    <TableRow
      locale={locale}
      columns={columnsIn(locale)}
      row={{
        cells: {
          question: <a href={addressIn(locale, `/atlas/questions/${question.id}/states/${cell.stateCode}${clocks}`)}>{typeset(locale, wordsIn(locale, question.title))}</a>,
          answer: <CellAnswer locale={locale} question={question} cell={cell} />,
        },
        rest: <CellRest locale={locale} cell={cell} />,
      }}
    />
  ),
);
