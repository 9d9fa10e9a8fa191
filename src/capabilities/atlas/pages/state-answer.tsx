/** One State on one question: the sentence, ready to be quoted in both languages, and all that is known over time. */
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { PillarTags, pillarLabel } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { QuoteBox, quotesFrom } from '#kernel/ui/components/quote-box/quote-box.tsx';
import { ReaderNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { SourceMark } from '#kernel/ui/components/source-mark/source-mark.tsx';
import { UnknownMark } from '#kernel/ui/components/unknown-mark/unknown-mark.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { cellOf, type Situation } from '../rules/cell.ts';
import { BriefLink, briefPath } from '#capabilities/catalogue/index.ts';
import { overTime, type Gap } from '../rules/over-time.ts';
import { cellLabel, cellSentence, citationOf, gapWords, periodWords, reviewOf } from '../texts/sentences.ts';
import { texts } from '../texts/words.ts';
import { AsOfForm, KnownThen } from './parts/as-of.tsx';
import { CellAnswer } from './parts/cell-view.tsx';
import { CertaintyMarks } from './parts/certainty.tsx';
import { clockQuery, nameIn, permanentQuery, pillarsShown, type AskedAt, type ShownCell, type ShownQuestion, type ShownSituation, type ShownState } from './shown.ts';

export interface StateAnswerPageProps {
  readonly locale: Locale;
  readonly at: AskedAt;
  readonly publicUrl: string;
  readonly question: ShownQuestion;
  readonly state: ShownState;
  readonly cell: ShownCell;
  readonly history: readonly ShownSituation[];
  /** Earlier versions of the question, where any was answered. */
  readonly earlier: readonly ShownQuestion[];
  /** Other questions of its pillar. */
  readonly related: readonly ShownQuestion[];
}

export function stateAnswerPage(props: StateAnswerPageProps): Page {
  const { locale, question, state, cell, at } = props;
  const t = texts[locale];
  const [title, name] = [wordsIn(locale, question.title), nameIn(locale, state)];
  const questionPath = `/atlas/questions/${question.id}`;
  const path = `${questionPath}/states/${state.code}`;
  const sentence = cellSentence(locale, question, state, cell, at.on, at.today);
  return {
    title: t.titleOf(title, name),
    description: sentence,
    noIndex: isInvented(state.code),
    crumbs: [{ label: t.atlas, path: '/atlas' }, { label: title, path: questionPath }, { label: name }],
    form: 'as-of',
    body: (
      <div class="state-answer">
        <PageIntro locale={locale} title={t.titleOf(title, name)} above={<PillarTags locale={locale} pillars={pillarsShown(question)} />} lead={wordsIn(locale, question.question)} />
        <ReaderNotice locale={locale} the={wordsIn(locale, state.the)} day={at.today} legal={question.aspect.startsWith('law')} invented={isInvented(state.code)} />
        {state.notice ? <p class="name-notice">{typeset(locale, wordsIn(locale, state.notice))}</p> : null}
        <KnownThen locale={locale} path={path} at={at} />
        <Answer pillar={pillarsShown(question)[0]} detail={<Grounds {...props} />}>
          {typeset(locale, sentence)}
        </Answer>
        {cell.unverified ? (
          <Notice locale={locale} kind="warning">
            <p>{typeset(locale, t.unverified)}</p>
          </Notice>
        ) : null}
        {props.history.map((situation) => (situation.newer ? <NewerReading {...props} situation={situation} newer={situation.newer} /> : null))}
        <QuoteBox
          locale={locale}
          id="quote"
          quotes={quotesFrom((language) => ({
            sentence: cellSentence(language, question, state, cell, at.on, at.today),
            citation: citationOf(language, cell, at.today),
            address: `${props.publicUrl}${addressIn(language, `${path}${permanentQuery(at)}`)}`,
          }))}
        />
        <AsOfForm locale={locale} path={path} at={at} />
        <History {...props} />
        <ul class="state-answer__ways">
          <li>
            <BriefLink locale={locale} path={briefPath('answer', question.id, { states: [state.code], on: at.on, known: at.revision })} />
          </li>
          <li>
            <a href={addressIn(locale, `${questionPath}${clockQuery(at)}`)}>{typeset(locale, t.wholeQuestion)}</a>
          </li>
          <li>
            <a href={addressIn(locale, `/atlas/compare?states=${state.code}&questions=${question.id}`)}>{typeset(locale, t.compareThis(wordsIn(locale, state.the)))}</a>
          </li>
          <li>
            <a href={addressIn(locale, `/states/${state.code}`)}>{typeset(locale, t.statePage(wordsIn(locale, state.the)))}</a>
          </li>
        </ul>
        <Related {...props} />
      </div>
    ),
  };
}

function Grounds({ locale, cell, history }: StateAnswerPageProps) {
  const { situation } = cell;
  if (!situation) return <p>{typeset(locale, history.length > 0 ? texts[locale].onlyAtOtherTimes : texts[locale].noAnswerYet)}</p>;
  return (
    <>
      <p>
        <SourceMark locale={locale} source={situation.source} marks={<CertaintyMarks locale={locale} situation={situation} />} />
      </p>
      <p>{typeset(locale, reviewOf(locale, situation))}</p>
      {situation.note ? <p>{typeset(locale, wordsIn(locale, situation.note))}</p> : null}
    </>
  );
}

/** Both readings with their dates and sources: what was corrected here stands, and what ships anew is not hidden. */
function NewerReading(props: StateAnswerPageProps & { situation: ShownSituation; newer: NonNullable<ShownSituation['newer']> }) {
  const { locale, situation, newer } = props;
  const t = texts[locale];
  return (
    <Notice locale={locale} title={t.newerDiffers}>
      <p>
        {typeset(locale, t.newerSays(labelThen(props, newer), periodWords(locale, newer)))} <SourceMark locale={locale} source={newer.source} />
      </p>
      {newer.note ? <p>{typeset(locale, wordsIn(locale, newer.note))}</p> : null}
      <p>
        {typeset(locale, t.correctionStands(labelThen(props, situation), periodWords(locale, situation)))} <SourceMark locale={locale} source={situation.source} />
      </p>
    </Notice>
  );
}

/** The words of an answer in the version that it answers, as it stood when it began. */
function labelThen(props: StateAnswerPageProps, situation: Situation): string {
  const asked = askedThen(props, situation);
  if (!asked) return situation.answer;
  // Inside a sentence: the label of what was only observed ends in a full stop of its own.
  return cellLabel(props.locale, asked, cellOf(asked, props.state.code, [situation], situation.from, false)).replace(/\.$/, '');
}

const askedThen = ({ question, earlier }: StateAnswerPageProps, { questionVersion }: Pick<Situation, 'questionVersion'>): ShownQuestion | undefined =>
  questionVersion === question.version ? question : earlier.find((one) => one.version === questionVersion);

/** The same State on other questions of the pillar, whatever is known of them. */
function Related({ locale, question, state, related, at }: StateAnswerPageProps) {
  const compare = inAlphabeticalOrder(locale);
  const questions = related.map((one) => ({ id: one.id, title: wordsIn(locale, one.title) })).toSorted((a, b) => compare(a.title, b.title));
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="related-title">
      <h2 id="related-title">{typeset(locale, texts[locale].otherQuestions(pillarLabel(locale, question.pillar)))}</h2>
      <ul>
        {questions.map((one) => (
          <li>
            <a href={addressIn(locale, `/atlas/questions/${one.id}/states/${state.code}${clockQuery(at)}`)}>{typeset(locale, one.title)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History(props: StateAnswerPageProps) {
  const { locale } = props;
  const t = texts[locale];
  return (
    <DataTable
      locale={locale}
      id="history"
      caption={t.answersOverTime}
      columns={[
        { key: 'period', label: t.period },
        { key: 'answer', label: t.answer },
        { key: 'note', label: t.note },
        { key: 'certainty', label: t.certainty },
        { key: 'source', label: t.source },
      ]}
      rows={overTime(props.history).map((moment) => ({ cells: 'gap' in moment ? gapCells(locale, moment.gap) : situationCells(props, moment.situation) }))}
      empty={t.noAnswerYet}
      stack
    />
  );
}

const gapCells = (locale: Locale, gap: Gap) => ({ period: typeset(locale, gapWords(locale, gap)), answer: <UnknownMark locale={locale} unknown="not_known" /> });

function situationCells(props: StateAnswerPageProps, situation: ShownSituation) {
  const { locale, question, state } = props;
  const { questionVersion, note } = situation;
  const asked = askedThen(props, situation);
  return {
    period: typeset(locale, periodWords(locale, situation)),
    answer: (
      <>
        {/* As it stood when it began: a negative that has since grown old was none seen then. */}
        {asked ? <CellAnswer locale={locale} question={asked} cell={cellOf(asked, state.code, [situation], situation.from, false)} /> : situation.answer}
        {asked === question ? null : <small class="cell-note">{typeset(locale, texts[locale].ofVersion(questionVersion))}</small>}
      </>
    ),
    note: note ? typeset(locale, wordsIn(locale, note)) : '',
    certainty: <CertaintyMarks locale={locale} situation={situation} />,
    source: <SourceMark locale={locale} source={situation.source} bare />,
  };
}
