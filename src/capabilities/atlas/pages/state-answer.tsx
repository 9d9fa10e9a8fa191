/** One State on one question: the sentence, ready to be quoted in both languages, and all that is known over time. */
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { PillarTags, pillarLabel } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { QuoteBox, quotesFrom } from '#kernel/ui/components/quote-box/quote-box.tsx';
import { ReaderNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { ShownText } from '#kernel/ui/components/shown-text/shown-text.tsx';
import { SourceMark } from '#kernel/ui/components/source-mark/source-mark.tsx';
import { UnknownMark } from '#kernel/ui/components/unknown-mark/unknown-mark.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import { shownIn, wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { cellOf, type Situation } from '../rules/cell.ts';
import { BriefLink, briefPath } from '#capabilities/catalogue/index.ts';
import { overTime, type Gap } from '../rules/over-time.ts';
import { answerLabel, cellLabel, cellSentence, citationOf, gapWords, periodWords, reviewOf } from '../texts/sentences.ts';
import { texts } from '../texts/words.ts';
import { AsOfForm, KnownThen } from './parts/as-of.tsx';
import { CellAnswer } from './parts/cell-view.tsx';
import { CertaintyMarks } from './parts/certainty.tsx';
import { RulingLinks } from './parts/ruling-links.tsx';
import { clockQuery, nameIn, permanentQuery, pillarsShown, type AskedAt, type ShownCell, type ShownQuestion, type ShownRuling, type ShownSigned, type ShownSituation, type ShownState } from './shown.ts';

export interface StateAnswerPageProps {
  readonly locale: Locale;
  readonly at: AskedAt;
  readonly publicUrl: string;
  readonly question: ShownQuestion;
  readonly state: ShownState;
  readonly cell: ShownCell;
  readonly history: readonly ShownSituation[];
  /** Each time that the State signed something of it, newest first. */
  readonly said: readonly ShownSigned[];
  /** Rulings on how the question is answered that decided this cell. */
  readonly rulings: readonly ShownRuling[];
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
        <BothReadings {...props} />
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
        <SaidByState {...props} />
        <RulingLinks locale={locale} rulings={props.rulings} />
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
            <a href={addressIn(locale, `${path}/propose`)} rel="nofollow">{typeset(locale, t.proposeCorrection)}</a>
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
        <SourceMark locale={locale} source={situation.source} marks={situation.voice ? undefined : <CertaintyMarks locale={locale} situation={situation} />} />
      </p>
      <p>{typeset(locale, reviewOf(locale, situation, cell.beside?.situation))}</p>
      {situation.legal && !cell.beside ? <LegalBasis locale={locale} legal={situation.legal} /> : null}
      {situation.note ? <p>{typeset(locale, wordsIn(locale, situation.note))}</p> : null}
    </>
  );
}

const LegalBasis = ({ locale, legal }: { locale: Locale; legal: Text }) => (
  <p>
    {typeset(locale, texts[locale].legalBasis)} <ShownText locale={locale} shown={shownIn(locale, legal)} />
  </p>
);

/** What the public source says and what the State says, each with its dates and its source; which of them counts is said. */
function BothReadings(props: StateAnswerPageProps) {
  const { locale, question, cell } = props;
  const [counts, other] = [cell.situation, cell.beside?.situation];
  const stated = counts?.voice ? counts : other?.voice ? other : undefined;
  if (!counts || !stated?.voice) return null;
  const t = texts[locale];
  const sourced = stated === counts ? other : counts;
  const shownOf = (one: ShownSituation) => t.readingIs(cellLabel(locale, question, one === counts ? cell : (cell.beside ?? cell)).replace(/\.$/, ''), periodWords(locale, one));
  return (
    <Notice locale={locale} title={sourced ? t.twoReadings : t.saidByState}>
      <p>
        {typeset(locale, t.readingOfState(writtenDay(locale, stated.voice.signedOn)))} <strong>{typeset(locale, shownOf(stated))}</strong> <SourceMark locale={locale} source={stated.source} />
      </p>
      {stated.reason ? (
        <p>
          {typeset(locale, t.whyOtherwise)} <ShownText locale={locale} shown={shownIn(locale, stated.reason)} />
        </p>
      ) : null}
      {stated.legal ? <LegalBasis locale={locale} legal={stated.legal} /> : null}
      {sourced ? (
        <>
          <p>
            {typeset(locale, t.readingOfSource)} <strong>{typeset(locale, shownOf(sourced))}</strong> <SourceMark locale={locale} source={sourced.source} />
          </p>
          <p class="muted">{typeset(locale, t.whichCounts[stated.voice.stance])}</p>
        </>
      ) : null}
    </Notice>
  );
}

/** On the known clock: what it said, and what it says no more. */
function SaidByState(props: StateAnswerPageProps) {
  const { locale, question, earlier, said } = props;
  const t = texts[locale];
  if (said.length === 0) return null;
  const labelOf = ({ answer, questionVersion }: ShownSigned) => {
    const asked = questionVersion === question.version ? question : earlier.find((one) => one.version === questionVersion);
    return answer === undefined ? '' : asked ? answerLabel(locale, asked, answer) : answer;
  };
  return (
    <DataTable
      locale={locale}
      id="said-by-state"
      caption={t.saidByState}
      note={typeset(locale, t.saidByStateNote)}
      columns={[
        { key: 'signed', label: t.signedOn },
        { key: 'stance', label: t.stance },
        { key: 'answer', label: t.answer },
        { key: 'period', label: t.period },
        { key: 'why', label: t.note },
        { key: 'source', label: t.source },
      ]}
      rows={said.map((one) => ({
        cells: {
          signed: writtenDay(locale, one.signedOn),
          stance: (
            <>
              {typeset(locale, t.stances[one.stance])}
              {one.stands ? null : <small class="cell-note">{typeset(locale, t.knownUntil)}</small>}
            </>
          ),
          answer: typeset(locale, labelOf(one)),
          period: one.period ? typeset(locale, periodWords(locale, one.period)) : '',
          why: (
            <>
              {one.reason ? <ShownText locale={locale} shown={shownIn(locale, one.reason)} /> : null}
              {one.legal ? <LegalBasis locale={locale} legal={one.legal} /> : null}
            </>
          ),
          source: one.source ? <SourceMark locale={locale} source={one.source} bare /> : null,
        },
      }))}
      stack
    />
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
      rows={overTime(props.history.filter(({ voice }) => voice === undefined)).map((moment) => ({ cells: 'gap' in moment ? gapCells(locale, moment.gap) : situationCells(props, moment.situation) }))}
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
