/** Any States and any questions side by side, on a day. Alphabetical; no median, no score. */
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { writtenWith } from '#kernel/ui/markup/remembered.ts';
import { BriefLink, briefPath, type Keeping } from '#capabilities/catalogue/index.ts';
import { periodWords } from '../texts/sentences.ts';
import { texts } from '../texts/words.ts';
import { AsOfForm, Citation, KnownThen } from './parts/as-of.tsx';
import { CellAnswer, sourcesCaveat } from './parts/cell-view.tsx';
import { Notices } from './question.tsx';
import { byName, clockQuery, nameIn, type AskedAt, type ShownCell, type ShownQuestion, type ShownState } from './shown.ts';

export interface ComparePageProps {
  readonly locale: Locale;
  readonly at: AskedAt;
  readonly publicUrl: string;
  readonly questions: readonly ShownQuestion[];
  readonly states: readonly ShownState[];
  readonly allQuestions: readonly ShownQuestion[];
  readonly allStates: readonly ShownState[];
  readonly matrix: ReadonlyMap<string, ReadonlyMap<string, ShownCell>>;
  readonly keeping: Keeping;
  /** Codes that were asked for and are nothing here. */
  readonly unknown: readonly string[];
}

/** Few States and the questions run down; many States and they do. */
const fewStates = 6;

export function comparePage(props: ComparePageProps): Page {
  const { locale, at } = props;
  const t = texts[locale];
  const path = '/atlas/compare';
  return {
    title: t.compareTitle,
    description: t.compareLead,
    crumbs: [{ label: t.atlas, path: '/atlas' }, { label: t.compareTitle }],
    form: 'as-of',
    scripts: props.keeping.scripts,
    body: (
      <div class="compare">
        <PageIntro locale={locale} title={t.compareTitle} lead={t.compareLead} />
        <KnownThen locale={locale} path={path} at={at} />
        {props.unknown.length === 0 ? null : (
          <Notice locale={locale} kind="warning">
            <p>{typeset(locale, t.unknownCodes(props.unknown.join(', ')))}</p>
          </Notice>
        )}
        <Choice {...props} />
        {props.states.length <= fewStates ? <QuestionsDown {...props} /> : <StatesDown {...props} />}
        <p class="muted">{typeset(locale, `${sourcesCaveat(locale, [...props.matrix.values()].flatMap((row) => [...row.values()]))} ${t.panelNote} ${t.notLegalAdvice}`)}</p>
        <p>
          <BriefLink locale={locale} path={briefPath('comparison', 'atlas', { ...chosenOf(props), on: at.on, known: at.revision })} />
        </p>
        {props.keeping.parts}
        <Citation locale={locale} title={t.compareTitle} path={path} at={at} publicUrl={props.publicUrl} more={selection(props)} />
      </div>
    ),
  };
}

/** The codes of what was chosen; none when all was. */
const chosenOf = ({ states, questions, allStates, allQuestions }: ComparePageProps) => ({
  states: states.length < allStates.length ? states.map((state) => state.code) : [],
  questions: questions.length < allQuestions.length ? questions.map((question) => question.id) : [],
});

/** What was chosen, as the address says it; nothing when all was. */
export function selection({ states, questions, allStates, allQuestions }: Pick<ComparePageProps, 'states' | 'questions' | 'allStates' | 'allQuestions'>): Record<string, string> {
  return {
    ...(states.length < allStates.length && { states: states.map((state) => state.code).join(',') }),
    ...(questions.length < allQuestions.length && { questions: questions.map((question) => question.id).join(',') }),
  };
}

function Choice(props: ComparePageProps) {
  const { locale, at } = props;
  const t = texts[locale];
  const compare = inAlphabeticalOrder(locale);
  const chosen = { states: new Set(props.states.map((state) => state.code)), questions: new Set(props.questions.map((question) => question.id)) };
  const all = { states: chosen.states.size === props.allStates.length, questions: chosen.questions.size === props.allQuestions.length };
  return (
    <Disclosure summary={`${t.chooseStates}, ${t.chooseQuestions.toLowerCase()}, ${t.on.toLowerCase()}`} open={all.states && all.questions}>
      <AsOfForm
        locale={locale}
        path="/atlas/compare"
        at={at}
        before={[
          {
            kind: 'checkboxes',
            name: 'states',
            label: t.chooseStates,
            hint: t.chooseHint,
            values: all.states ? [] : [...chosen.states],
            options: byName(locale, props.allStates).map((state) => ({ value: state.code, label: nameIn(locale, state) })),
          },
          {
            kind: 'checkboxes',
            name: 'questions',
            label: t.chooseQuestions,
            hint: t.chooseHint,
            values: all.questions ? [] : [...chosen.questions],
            options: props.allQuestions.map((question) => ({ value: question.id, label: wordsIn(locale, question.title) })).toSorted((a, b) => compare(a.label, b.label)),
          },
        ]}
      />
    </Disclosure>
  );
}

function downloadsOf(props: ComparePageProps) {
  const query = clockQuery(props.at, selection(props));
  return ['csv', 'json'].map((ending) => ({ format: ending.toUpperCase(), href: addressIn(props.locale, `/atlas/compare.${ending}${query}`) }));
}

const captionOf = ({ locale, states, questions, at }: ComparePageProps) => texts[locale].compareTable(states.length, questions.length, writtenDay(locale, at.on));

interface CellLinkProps {
  readonly locale: Locale;
  readonly query: string;
  readonly question: ShownQuestion;
  readonly cell: ShownCell;
}

const CellLink = writtenWith(
  ({ cell }: CellLinkProps) => cell,
  ({ locale, query }) => `${locale} ${query}`,
  ({ locale, query, question, cell }) => (
    <a class="compare__cell" href={addressIn(locale, `/atlas/questions/${question.id}/states/${cell.stateCode}${query}`)}>
      <CellAnswer locale={locale} question={question} cell={cell} />
      {cell.situation && cell.kind === 'answered' ? <small class="compare__period">{typeset(locale, periodWords(locale, cell.situation))}</small> : null}
    </a>
  ),
);

function linkOf(props: Omit<CellLinkProps, 'cell'>, cell: ShownCell | undefined) {
  return cell && <CellLink {...props} cell={cell} />;
}

function QuestionsDown(props: ComparePageProps) {
  const { locale } = props;
  const query = clockQuery(props.at);
  const states = byName(locale, props.states);
  return (
    <DataTable
      locale={locale}
      id="comparison"
      caption={captionOf(props)}
      note={<Notices locale={locale} states={states} />}
      columns={[{ key: 'question', label: texts[locale].question }, ...states.map((state) => ({ key: state.code, label: nameIn(locale, state) }))]}
      rows={props.questions.map((question) => ({
        cells: {
          question: <a href={addressIn(locale, `/atlas/questions/${question.id}${query}`)}>{typeset(locale, wordsIn(locale, question.title))}</a>,
          ...Object.fromEntries(states.map((state) => [state.code, linkOf({ locale, query, question }, props.matrix.get(question.id)?.get(state.code))])),
        },
      }))}
      stack
      downloads={downloadsOf(props)}
    />
  );
}

function StatesDown(props: ComparePageProps) {
  const { locale } = props;
  const query = clockQuery(props.at);
  const states = byName(locale, props.states);
  return (
    <DataTable
      locale={locale}
      id="comparison"
      caption={captionOf(props)}
      note={<Notices locale={locale} states={states} />}
      columns={[{ key: 'state', label: texts[locale].state }, ...props.questions.map((question) => ({ key: question.id, label: wordsIn(locale, question.title) }))]}
      rows={states.map((state) => ({
        cells: {
          state: <a href={addressIn(locale, `/states/${state.code}`)}>{typeset(locale, nameIn(locale, state))}</a>,
          ...Object.fromEntries(props.questions.map((question) => [question.id, linkOf({ locale, query, question }, props.matrix.get(question.id)?.get(state.code))])),
        },
      }))}
      downloads={downloadsOf(props)}
    />
  );
}
