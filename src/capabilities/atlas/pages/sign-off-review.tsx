/** Exactly what a signature would change, on both clocks, before it is given. */
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { ShownText } from '#kernel/ui/components/shown-text/shown-text.tsx';
import { SourceMark } from '#kernel/ui/components/source-mark/source-mark.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { shownIn, wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { draftStances, ownReading, type DraftStance, type EntryFault, type Stated } from '../rules/sign-off.ts';
import { answerLabel, cellLabel, periodWords } from '../texts/sentences.ts';
import { sayEntryReason, signOffTexts } from '../texts/sign-off.ts';
import { texts } from '../texts/words.ts';
import { CellAnswer, CellPeriod } from './parts/cell-view.tsx';
import { deskCrumbs, deskPath, type ShownDesk } from './sign-off.tsx';
import { nameIn, type ShownCell, type ShownQuestion } from './shown.ts';

export interface ShownChange {
  readonly question: ShownQuestion;
  readonly stance: DraftStance;
  readonly cell: ShownCell;
  readonly stated: Stated | undefined;
  readonly reason: Text | undefined;
  readonly legal: Text | undefined;
}

export interface SignOffReviewProps {
  readonly locale: Locale;
  readonly today: Day;
  readonly desk: ShownDesk;
  readonly changes: readonly ShownChange[];
  readonly unfit: readonly { readonly question: ShownQuestion; readonly faults: readonly EntryFault[] }[];
  readonly digest: string;
  readonly refused: NotTaken | undefined;
}

export function signOffReviewPage(props: SignOffReviewProps): Page {
  const { locale, desk, today, changes, unfit } = props;
  const t = signOffTexts[locale];
  const { state } = desk;
  const page = addressIn(locale, deskPath(state.code, '/review'));
  return {
    title: t.reviewTitle,
    noIndex: true,
    crumbs: deskCrumbs(locale, state, t.reviewTitle),
    body: (
      <div class="sign-off-review">
        <PageIntro locale={locale} title={`${t.reviewTitle} (${nameIn(locale, state)})`} lead={t.reviewLead(wordsIn(locale, state.of))} />
        <p>{typeset(locale, t.clocks(writtenDay(locale, today)))}</p>
        {unfit.length === 0 ? null : (
          <Notice locale={locale} kind="warning" title={t.unfit}>
            <ul>
              {unfit.map(({ question, faults }) => (
                <li>
                  <a href={addressIn(locale, deskPath(state.code, `/questions/${question.id}`))}>{typeset(locale, wordsIn(locale, question.title))}</a>
                  {' – '}
                  {faults.map(({ reason }) => sayEntryReason(locale, reason)).join(' · ')}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {changes.length === 0 ? <p>{typeset(locale, t.nothingDrafted)}</p> : null}
        {draftStances.toReversed().map((stance) => (
          <Changes {...props} stance={stance} />
        ))}
        {desk.maySign && changes.length > 0 && unfit.length === 0 ? (
          <ActionForm locale={locale} name="sign" page={page} fields={[{ kind: 'hidden', name: 'digest', value: props.digest }]} submit={t.sign(wordsIn(locale, state.of))} refused={props.refused} />
        ) : null}
        {desk.maySign ? null : <p>{typeset(locale, t.onlyCorrespondent)}</p>}
        <p>
          <a href={addressIn(locale, deskPath(state.code))}>{typeset(locale, t.back)}</a>
        </p>
      </div>
    ),
  };
}

function Changes({ locale, today, desk, changes, stance }: SignOffReviewProps & { stance: DraftStance }) {
  const t = signOffTexts[locale];
  const meant = changes.filter((change) => change.stance === stance);
  if (meant.length === 0) return null;
  return (
    <DataTable
      locale={locale}
      id={`changes-${stance}`}
      caption={`${t.stances[stance]} (${meant.length})`}
      columns={[
        { key: 'question', label: t.question },
        { key: 'now', label: t.now },
        { key: 'after', label: t.willBe },
        { key: 'effect', label: t.whatChanges },
      ]}
      rows={meant.map((change) => ({
        cells: {
          question: <a href={addressIn(locale, deskPath(desk.state.code, `/questions/${change.question.id}`))}>{typeset(locale, wordsIn(locale, change.question.title))}</a>,
          now: (
            <>
              <CellAnswer locale={locale} question={change.question} cell={change.cell} />
              <small class="cell-note">
                <CellPeriod locale={locale} cell={change.cell} />
              </small>
            </>
          ),
          after: <After locale={locale} change={change} />,
          effect: typeset(locale, effectOf(locale, change, today)),
        },
      }))}
      stack
    />
  );
}

function effectOf(locale: Locale, { stance, cell }: ShownChange, today: Day): string {
  const t = signOffTexts[locale].effects;
  const day = writtenDay(locale, today);
  if (stance !== 'confirm') return t[stance];
  return ownReading(cell) ? t.again(day) : t.confirm(day);
}

function After({ locale, change }: { locale: Locale; change: ShownChange }) {
  const { question, stated, cell, stance, reason, legal } = change;
  const t = signOffTexts[locale];
  const own = ownReading(cell);
  const kept = stance === 'withdraw' ? (own === cell.situation ? cell.beside : cell) : cell;
  const said = stated ? t.saidAs(answerLabel(locale, question, stated.answer), periodWords(locale, stated)) : kept ? cellLabel(locale, question, kept).replace(/\.$/, '') : '';
  return (
    <>
      {typeset(locale, said)}
      {stated ? (
        <small class="cell-note">
          <SourceMark locale={locale} source={stated.source} bare />
        </small>
      ) : null}
      {reason ? (
        <small class="cell-note">
          {typeset(locale, texts[locale].whyOtherwise)} <ShownText locale={locale} shown={shownIn(locale, reason)} />
        </small>
      ) : null}
      {legal ? (
        <small class="cell-note">
          {typeset(locale, texts[locale].legalBasis)} <ShownText locale={locale} shown={shownIn(locale, legal)} />
        </small>
      ) : null}
    </>
  );
}
