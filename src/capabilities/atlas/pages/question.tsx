/** One question: the answer in a sentence, then the table, or the same as tiles, map and time line, on both clocks. */
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { NewerTexts } from '#kernel/ui/components/newer-texts/newer-texts.tsx';
import { PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Tabs } from '#kernel/ui/components/tabs/tabs.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { texts } from '../texts/words.ts';
import { answerChoices, isShownAnswer, sentenceOfQuestion } from './parts/answer-choices.ts';
import { AsOfForm, Citation, KnownThen } from './parts/as-of.tsx';
import { CellAnswer, CellRest, restColumns, sourcesCaveat } from './parts/cell-view.tsx';
import { QuestionChart } from './parts/question-chart.tsx';
import { RulingLinks } from './parts/ruling-links.tsx';
import { byName, clockQuery, nameIn, pillarsShown, type AskedAt, type ShownCell, type ShownQuestion, type ShownRuling, type ShownSituation, type ShownState } from './shown.ts';

export const views = ['table', 'tiles', 'map', 'time'] as const;
export type View = (typeof views)[number];
/** By name, or by when an answer began or was observed; never by what the answer is. */
export const orders = ['ascending', 'descending', 'earliest', 'latest'] as const;
export type Order = (typeof orders)[number];

export interface QuestionPageProps {
  readonly locale: Locale;
  readonly at: AskedAt;
  readonly publicUrl: string;
  readonly question: ShownQuestion;
  readonly states: readonly ShownState[];
  readonly cells: ReadonlyMap<string, ShownCell>;
  /** All that ever held. */
  readonly history: readonly ShownSituation[];
  /** Decisions on how it is answered. */
  readonly rulings: readonly ShownRuling[];
  readonly view: View;
  /** A code of an answer, a kind of not knowing, or empty for all. */
  readonly answer: string;
  readonly order: Order;
}

export function questionPage(props: QuestionPageProps): Page {
  const { locale, question, at, view } = props;
  const t = texts[locale];
  const title = wordsIn(locale, question.title);
  const path = `/atlas/questions/${question.id}`;
  const sentence = sentenceOfQuestion(locale, question, [...props.cells.values()], writtenDay(locale, at.on));
  return {
    title,
    description: sentence,
    crumbs: [{ label: t.atlas, path: '/atlas' }, { label: title }],
    form: 'as-of',
    body: (
      <div class="question">
        <PageIntro locale={locale} title={title} above={<PillarTags locale={locale} pillars={pillarsShown(question)} />} lead={wordsIn(locale, question.question)} />
        <KnownThen locale={locale} path={path} at={at} />
        <NewerTexts locale={locale} newer={question.newer.map(({ name, text }) => ({ label: t.textOfQuestion[name], text }))} />
        <Answer pillar={pillarsShown(question)[0]} detail={<Caveats {...props} />}>
          {typeset(locale, sentence)}
        </Answer>
        <AsOfForm locale={locale} path={path} at={at} before={filterFields(props)} />
        <Tabs
          locale={locale}
          label={t.viewsLabel}
          tabs={views.map((one) => ({ label: t.views[one], href: addressIn(locale, `${path}${clockQuery(at, one === 'table' ? {} : { view: one })}`), current: one === view }))}
        />
        {view === 'table' ? <AnswerTable {...props} /> : <QuestionChart {...props} />}
        <section class="guidance" aria-labelledby="guidance-title">
          <h2 id="guidance-title">{t.guidance}</h2>
          <p>{typeset(locale, wordsIn(locale, question.guidance))}</p>
          <p class="muted">{typeset(locale, `${t.version(question.version)} (${t.aspect[question.aspect]}). ${t.orderIsNoScale}`)}</p>
          <RulingLinks locale={locale} rulings={props.rulings} />
          <p>
            <a href={addressIn(locale, `/atlas/compare?questions=${question.id}`)}>{t.compareAny}</a>
          </p>
        </section>
        <Citation locale={locale} title={title} path={path} at={at} publicUrl={props.publicUrl} />
      </div>
    ),
  };
}

function Caveats({ locale, question, states, at, cells, history, view, order }: QuestionPageProps) {
  const t = texts[locale];
  const lines = [t.statesOn(states.length, writtenDay(locale, at.on), view === 'table' && (order === 'earliest' || order === 'latest')), sourcesCaveat(locale, cells.values()), ...(question.aspect === 'practice' ? [t.panelNote] : []), ...(question.aspect.startsWith('law') ? [t.notLegalAdvice] : [])];
  const told = new Set(history.map((situation) => situation.stateCode));
  const elsewhere = [...cells.values()].filter((cell) => !cell.situation && told.has(cell.stateCode)).length;
  return (
    <>
      <p>{typeset(locale, lines.join(' '))}</p>
      {elsewhere === 0 ? null : (
        <p>
          {typeset(locale, t.knownAtOtherTimes(elsewhere))} <a href={addressIn(locale, `/atlas/questions/${question.id}${clockQuery(at, { view: 'time' })}`)}>{typeset(locale, t.seeTimeLine)}</a>
        </p>
      )}
    </>
  );
}

const filterFields = ({ locale, question, answer, view, order, cells }: QuestionPageProps): Field[] => {
  const t = texts[locale];
  if (view !== 'table') return [{ kind: 'hidden', name: 'view', value: view }];
  const options = answerChoices(locale, question, [...cells.values()]).map(({ code, label }) => ({ value: code, label }));
  return [
    ...(order === 'ascending' ? [] : [{ kind: 'hidden', name: 'order', value: order } as const]),
    { kind: 'select', name: 'answer', label: t.answerFilter, value: answer, emptyLabel: t.allAnswers, options },
  ];
};

function AnswerTable(props: QuestionPageProps) {
  const { locale, question, at, cells, order, answer } = props;
  const t = texts[locale];
  const path = `/atlas/questions/${question.id}`;
  const query = clockQuery(at);
  const [period, ...others] = restColumns(locale);
  const named = byName(locale, props.states).flatMap((state) => {
    const cell = cells.get(state.code);
    return cell && isShownAnswer(question, cell, answer) ? [{ state, cell }] : [];
  });
  const shown = inOrder(named, order);
  const sortedBy = (one: Order) => addressIn(locale, `${path}${clockQuery(at, { ...(answer !== '' && { answer }), ...(one !== 'ascending' && { order: one }) })}`);
  const file = (ending: string) => addressIn(locale, `${path}.${ending}${clockQuery(at)}`);
  return (
    <DataTable
      locale={locale}
      id="answers"
      caption={t.allOf(wordsIn(locale, question.title))}
      note={<Notices locale={locale} states={shown.map(({ state }) => state)} />}
      columns={[
        { key: 'state', label: t.state, sortHref: sortedBy(order === 'ascending' ? 'descending' : 'ascending'), sorted: order === 'ascending' || order === 'descending' ? order : undefined },
        { key: 'answer', label: answerHeading(locale, question) },
        { ...period, sortHref: sortedBy(order === 'earliest' ? 'latest' : 'earliest'), sorted: order === 'earliest' ? 'ascending' : order === 'latest' ? 'descending' : undefined },
        ...others,
      ]}
      rows={shown.map(({ state, cell }) => ({
        name: nameIn(locale, state),
        cells: {
          state: <a href={addressIn(locale, `${path}/states/${state.code}${query}`)}>{typeset(locale, nameIn(locale, state))}</a>,
          answer: <CellAnswer locale={locale} question={question} cell={cell} />,
        },
        rest: <CellRest locale={locale} cell={cell} />,
      }))}
      empty={t.noStates}
      stack
      downloads={[
        { format: 'CSV', href: file('csv') },
        { format: 'JSON', href: file('json') },
      ]}
    />
  );
}

/** `lines` come in the order of names. What has no date comes last, whichever way the dates run. */
function inOrder<L extends { readonly cell: ShownCell }>(lines: readonly L[], order: Order): readonly L[] {
  if (order === 'ascending') return lines;
  if (order === 'descending') return lines.toReversed();
  const since = (line: L) => line.cell.situation?.from ?? '';
  const dated = lines.filter((line) => line.cell.situation).toSorted((a, b) => since(a).localeCompare(since(b)) * (order === 'earliest' ? 1 : -1));
  return [...dated, ...lines.filter((line) => !line.cell.situation)];
}

/** A share carries its unit in each cell; other units stand in the heading. */
function answerHeading(locale: Locale, { answerType, unit }: ShownQuestion): string {
  const words = unit && wordsIn(locale, unit);
  return answerType !== 'number' || !words || words.startsWith('%') ? texts[locale].answer : texts[locale].answerIn(words);
}

/** Disclaimers that belong to names: no table may drop them. */
export function Notices({ locale, states }: { locale: Locale; states: readonly Pick<ShownState, 'notice'>[] }) {
  const notices = [...new Set(states.flatMap((state) => (state.notice ? [wordsIn(locale, state.notice)] : [])))];
  return notices.length === 0 ? null : <>{typeset(locale, notices.join(' '))}</>;
}
