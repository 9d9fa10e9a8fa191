/** Proposing a correction, and what came of it. */
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { Actions, ButtonLink } from '#kernel/ui/components/button/button.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { FactList } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { SourceMark } from '#kernel/ui/components/source-mark/source-mark.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { writtenDate, writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { firstDayOf, precisionOf, type Day } from '#kernel/values/dates.ts';
import { longestPassage } from '../rules/proposal.ts';
import { answerLabel, periodWords } from '../texts/sentences.ts';
import { proposalTexts } from '../texts/proposals.ts';
import { signOffTexts } from '../texts/sign-off.ts';
import { texts } from '../texts/words.ts';
import { CellAnswer, CellPeriod, CellSource } from './parts/cell-view.tsx';
import { answerField } from './sign-off-answer.tsx';
import { deskPath } from './sign-off.tsx';
import { nameIn, type ShownCell, type ShownQuestion, type ShownState } from './shown.ts';

export interface ShownProposal {
  readonly id: string;
  readonly questionId: string;
  readonly stateCode: string;
  readonly answer: string;
  readonly from: string;
  readonly basis: 'change' | 'observed';
  readonly passage: string;
  readonly sourceTitle: string;
  readonly sourcePublisher: string;
  readonly sourceUrl: string;
  readonly sourceDate: string;
  readonly remark: string;
  readonly proposedOn: Day;
  readonly outcome: 'waiting' | 'accepted' | 'declined' | 'taken_back';
  readonly outcomeOn: Day | undefined;
  readonly outcomeReason: string;
}

export const proposalDones = ['proposed', 'taken_back', 'declined'] as const;
export type ProposalDone = (typeof proposalDones)[number];

export function proposePage(props: { locale: Locale; question: ShownQuestion; state: ShownState; cell: ShownCell; refused: NotTaken | undefined }): Page {
  const { locale, question, state, cell, refused } = props;
  const t = proposalTexts[locale];
  const [title, name] = [wordsIn(locale, question.title), nameIn(locale, state)];
  const path = `/atlas/questions/${question.id}/states/${state.code}`;
  const s = signOffTexts[locale];
  return {
    title: `${t.propose} (${texts[locale].titleOf(title, name)})`,
    noIndex: true,
    crumbs: [{ label: texts[locale].atlas, path: '/atlas' }, { label: title, path: `/atlas/questions/${question.id}` }, { label: name, path }, { label: t.propose }],
    body: (
      <div class="propose">
        <PageIntro locale={locale} title={t.propose} lead={t.proposeLead(wordsIn(locale, state.the))} />
        <p>{typeset(locale, wordsIn(locale, question.question))}</p>
        <Standing locale={locale} question={question} cell={cell} />
        <ActionForm
          locale={locale}
          name="propose"
          page={addressIn(locale, `${path}/propose`)}
          refused={refused}
          submit={t.send}
          fields={[
            answerField(locale, question, t.fields.answer, ''),
            { kind: 'text', name: 'from', label: t.fields.from, hint: t.hints.date, maxLength: 10 },
            { kind: 'radios', name: 'basis', label: t.fields.basis, values: ['change'], options: [{ value: 'change', label: s.bases.change }, { value: 'observed', label: s.bases.observed }] },
            { kind: 'long-text', name: 'passage', label: t.fields.passage, hint: t.hints.passage, rows: 5, maxLength: longestPassage },
            { kind: 'text', name: 'sourceTitle', label: t.fields.sourceTitle, maxLength: 300 },
            { kind: 'text', name: 'sourcePublisher', label: t.fields.sourcePublisher, maxLength: 200 },
            { kind: 'url', name: 'sourceUrl', label: t.fields.sourceUrl, maxLength: 500 },
            { kind: 'text', name: 'sourceDate', label: t.fields.sourceDate, hint: t.hints.date, maxLength: 10 },
            { kind: 'long-text', name: 'remark', label: t.fields.remark, rows: 3, maxLength: 1500 },
          ]}
        />
      </div>
    ),
  };
}

function Standing({ locale, question, cell }: { locale: Locale; question: ShownQuestion; cell: ShownCell }) {
  return (
    <Notice locale={locale} title={proposalTexts[locale].stands}>
      <p>
        <CellAnswer locale={locale} question={question} cell={cell} withNote />
      </p>
      <p>
        <CellPeriod locale={locale} cell={cell} />
      </p>
      <p>
        <CellSource locale={locale} cell={cell} />
      </p>
    </Notice>
  );
}

export function proposalsPage(props: { locale: Locale; questions: readonly ShownQuestion[]; states: readonly ShownState[]; proposals: readonly ShownProposal[]; done: ProposalDone | undefined }): Page {
  const { locale, proposals, done } = props;
  const t = proposalTexts[locale];
  const questions = new Map(props.questions.map((question) => [question.id, question]));
  const states = new Map(props.states.map((state) => [state.code, state]));
  return {
    title: t.proposals,
    noIndex: true,
    crumbs: [{ label: texts[locale].atlas, path: '/atlas' }, { label: t.proposals }],
    body: (
      <div class="proposals">
        <PageIntro locale={locale} title={t.proposals} lead={t.proposalsLead} />
        {done === undefined ? null : (
          <Notice locale={locale} kind="success">
            <p>{typeset(locale, t.done[done])}</p>
          </Notice>
        )}
        <DataTable
          locale={locale}
          id="proposals"
          caption={t.proposals}
          columns={[{ key: 'question', label: t.question }, { key: 'state', label: t.state }, { key: 'proposed', label: t.proposed }, { key: 'outcome', label: t.outcome }]}
          rows={proposals.map((one) => {
            const [question, state] = [questions.get(one.questionId), states.get(one.stateCode)];
            return {
              cells: {
                question: <a href={addressIn(locale, `/atlas/proposals/${one.id}`)}>{typeset(locale, question ? wordsIn(locale, question.title) : one.questionId)}</a>,
                state: typeset(locale, state ? nameIn(locale, state) : one.stateCode),
                proposed: writtenDay(locale, one.proposedOn),
                outcome: <Outcome locale={locale} proposal={one} />,
              },
            };
          })}
          empty={t.none}
          stack
        />
      </div>
    ),
  };
}

function Outcome({ locale, proposal: { outcome, outcomeOn, outcomeReason } }: { locale: Locale; proposal: ShownProposal }) {
  const t = proposalTexts[locale];
  return (
    <>
      {typeset(locale, outcomeOn === undefined ? t.outcomes[outcome] : t.outcomeOn(t.outcomes[outcome], writtenDay(locale, outcomeOn)))}
      {outcomeReason === '' ? null : <small class="cell-note">{typeset(locale, outcomeReason)}</small>}
    </>
  );
}

export function proposalPage(props: { locale: Locale; question: ShownQuestion; state: ShownState; cell: ShownCell; proposal: ShownProposal; isOwn: boolean; mayDraft: boolean; mayDecline: boolean; refused: NotTaken | undefined }): Page {
  const { locale, question, state, cell, proposal, refused } = props;
  const t = proposalTexts[locale];
  const title = texts[locale].titleOf(wordsIn(locale, question.title), nameIn(locale, state));
  const page = addressIn(locale, `/atlas/proposals/${proposal.id}`);
  const { from, basis } = proposal;
  const period = periodWords(locale, { from: firstDayOf(from), fromPrecision: precisionOf(from), until: undefined, untilPrecision: undefined, fromBasis: basis });
  const isWaiting = proposal.outcome === 'waiting';
  return {
    title: `${t.proposals} (${title})`,
    noIndex: true,
    crumbs: [{ label: texts[locale].atlas, path: '/atlas' }, { label: t.proposals, path: '/atlas/proposals' }, { label: title }],
    body: (
      <div class="proposal">
        <PageIntro locale={locale} title={title} lead={wordsIn(locale, question.question)} />
        <Standing locale={locale} question={question} cell={cell} />
        <FactList
          locale={locale}
          facts={[
            { term: t.proposedAnswer, value: signOffTexts[locale].saidAs(answerLabel(locale, question, proposal.answer), period) },
            { term: t.passageTitle, value: <blockquote cite={proposal.sourceUrl}>{proposal.passage}</blockquote>, note: <SourceMark locale={locale} source={{ title: proposal.sourceTitle, publisher: proposal.sourcePublisher, year: writtenDate(locale, proposal.sourceDate), url: proposal.sourceUrl }} bare /> },
            ...(proposal.remark === '' ? [] : [{ term: t.remark, value: proposal.remark }]),
            { term: t.proposed, value: writtenDay(locale, proposal.proposedOn) },
            { term: t.outcome, value: <Outcome locale={locale} proposal={proposal} />, note: isWaiting ? typeset(locale, t.waitingFor(wordsIn(locale, state.of))) : undefined },
          ]}
        />
        {isWaiting && props.mayDraft ? (
          <>
            <Actions>
              <ButtonLink href={addressIn(locale, deskPath(state.code, `/questions/${question.id}?proposal=${proposal.id}`))}>{typeset(locale, t.takeUp)}</ButtonLink>
            </Actions>
            <p class="muted">{typeset(locale, t.takeUpNote)}</p>
          </>
        ) : null}
        {isWaiting && props.mayDecline ? <ActionForm locale={locale} name="decline" page={page} refused={refused} weight="secondary" submit={t.decline} fields={[{ kind: 'long-text', name: 'reason', label: t.declineReason, rows: 3, maxLength: 1500 }]} /> : null}
        {isWaiting && props.isOwn ? <ActionForm locale={locale} name="take-back" page={page} refused={refused} weight="secondary" submit={t.takeBack} fields={[]} /> : null}
      </div>
    ),
  };
}
