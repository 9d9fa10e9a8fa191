/** The desk of a delegation: every question with what stands, what is drafted of it, and what is open. Seen by nobody else. */
import { Actions, ButtonLink } from '#kernel/ui/components/button/button.tsx';
import { ActionForm } from '#kernel/ui/components/action-form/action-form.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import { FactList } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { pillarLabel } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { questionPillars } from '../rules/question.ts';
import { isConfirmable, isStale, ownReading, type DraftStance } from '../rules/sign-off.ts';
import { stanceOf } from '../rules/voice.ts';
import { signOffTexts } from '../texts/sign-off.ts';
import { texts } from '../texts/words.ts';
import { CellAnswer, CellPeriod, CellSource } from './parts/cell-view.tsx';
import { nameIn, type ShownCell, type ShownQuestion, type ShownState } from './shown.ts';

export interface ShownDesk {
  readonly state: ShownState;
  readonly mayDraft: boolean;
  readonly maySign: boolean;
}

export interface ShownDraft {
  readonly questionId: string;
  readonly stance: DraftStance;
}

export interface ShownWaiting {
  readonly id: string;
  readonly questionId: string;
  readonly proposedOn: Day;
}

export type Done = 'confirmed' | 'saved' | 'cleared' | 'signed' | 'declined' | 'imported' | 'opened' | 'words';
export const dones: readonly Done[] = ['confirmed', 'saved', 'cleared', 'signed', 'declined', 'imported', 'opened', 'words'];

export interface SignOffProps {
  readonly locale: Locale;
  readonly today: Day;
  readonly desk: ShownDesk;
  readonly questions: readonly ShownQuestion[];
  readonly cells: ReadonlyMap<string, ShownCell>;
  readonly drafts: readonly ShownDraft[];
  readonly waiting: readonly ShownWaiting[];
  readonly done: Done | undefined;
}

export const deskPath = (code: string, rest = ''): string => `/states/${code}/sign-off${rest}`;

export function deskCrumbs(locale: Locale, state: ShownState, here?: string) {
  const t = signOffTexts[locale];
  const own = { label: nameIn(locale, state), path: `/states/${state.code}` };
  return here === undefined ? [own, { label: t.signOff }] : [own, { label: t.signOff, path: deskPath(state.code) }, { label: here }];
}

export function DoneNotice({ locale, done }: { locale: Locale; done: Done | undefined }) {
  if (done === undefined) return null;
  return (
    <Notice locale={locale} kind="success">
      <p>{typeset(locale, signOffTexts[locale].done[done])}</p>
    </Notice>
  );
}

export function signOffPage(props: SignOffProps): Page {
  const { locale, desk, today, cells, drafts } = props;
  const t = signOffTexts[locale];
  const { state } = desk;
  const year = today.slice(0, 4);
  const title = t.title(year, nameIn(locale, state));
  const page = addressIn(locale, deskPath(state.code));
  const standing = [...cells.values()].filter(({ situation }) => situation !== undefined);
  const drafted = new Set(drafts.map(({ questionId }) => questionId));
  const unchanged = props.questions.filter((question) => {
    const cell = cells.get(question.id);
    return !drafted.has(question.id) && cell !== undefined && isConfirmable(question, cell);
  }).length;
  return {
    title,
    noIndex: true,
    crumbs: deskCrumbs(locale, state),
    body: (
      <div class="sign-off">
        <PageIntro locale={locale} title={title} lead={t.lead} />
        <p class="muted">{typeset(locale, t.forDelegation)}</p>
        <DoneNotice locale={locale} done={props.done} />
        <FactList
          locale={locale}
          tiles
          facts={[
            { term: t.facts.stand, value: String(standing.length) },
            { term: t.facts.thisYear, value: String(standing.filter((cell) => (ownReading(cell) ?? cell.situation)?.reviewedOn?.startsWith(year)).length) },
            { term: t.facts.drafted, value: String(drafts.length) },
            { term: t.facts.proposals, value: String(props.waiting.length) },
          ]}
        />
        {drafts.length === 0 ? (
          <p>{typeset(locale, t.nothingDrafted)}</p>
        ) : (
          <Actions>
            <ButtonLink href={addressIn(locale, deskPath(state.code, '/review'))}>{typeset(locale, t.review(drafts.length))}</ButtonLink>
          </Actions>
        )}
        {desk.mayDraft && unchanged > 0 ? (
          <ActionForm locale={locale} name="confirm-all" page={page} fields={[]} submit={t.confirmAll(unchanged)} weight={drafts.length === 0 ? 'primary' : 'secondary'}>
            <p class="muted">{typeset(locale, t.confirmAllNote)}</p>
          </ActionForm>
        ) : null}
        <OpenQuestions {...props} />
        {questionPillars.map((pillar) => (
          <PillarTable {...props} pillar={pillar} />
        ))}
        <ul>
          <li>
            <a href={addressIn(locale, `/states/${state.code}/own-words`)}>{typeset(locale, t.otherDesks.words)}</a>
          </li>
          {desk.maySign ? (
            <li>
              <a href={addressIn(locale, `/states/${state.code}/import`)}>{typeset(locale, t.otherDesks.import)}</a>
            </li>
          ) : null}
          <li>
            <a href={addressIn(locale, deskPath(state.code, '/signatures'))}>{typeset(locale, t.otherDesks.history)}</a>
          </li>
        </ul>
      </div>
    ),
  };
}

/** What is known of a State and what is not: told to that State alone. */
function OpenQuestions({ locale, desk, today, questions, cells, waiting }: SignOffProps) {
  const t = signOffTexts[locale];
  const where = (isMeant: (cell: ShownCell) => boolean) =>
    questions.filter(({ id }) => {
      const cell = cells.get(id);
      return cell !== undefined && isMeant(cell);
    });
  const groups = [
    { words: t.noAnswer, found: where(({ situation }) => situation === undefined) },
    { words: t.stale, found: where((cell) => isStale(cell, today)) },
    { words: t.contested, found: where(({ situation, beside }) => situation !== undefined && stanceOf(situation, beside?.situation) === 'contested') },
  ].filter(({ found }) => found.length > 0);
  const titles = new Map(questions.map(({ id, title }) => [id, title]));
  return (
    <Section locale={locale} id="open" title={t.open}>
      {groups.length + waiting.length === 0 ? <p>{typeset(locale, t.noneOpen)}</p> : null}
      {groups.map(({ words, found }) => (
        <Disclosure summary={typeset(locale, words(found.length))}>
          <ul>
            {found.map(({ id, title }) => (
              <li>
                <a href={addressIn(locale, deskPath(desk.state.code, `/questions/${id}`))}>{typeset(locale, wordsIn(locale, title))}</a>
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
      {waiting.length === 0 ? null : (
        <Disclosure open summary={typeset(locale, t.waiting(waiting.length))}>
          <ul>
            {waiting.map(({ id, questionId, proposedOn }) => {
              const title = titles.get(questionId);
              return (
                <li>
                  <a href={addressIn(locale, `/atlas/proposals/${id}`)}>{typeset(locale, title ? wordsIn(locale, title) : questionId)}</a> <span class="muted">{writtenDay(locale, proposedOn)}</span>
                </li>
              );
            })}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

function PillarTable({ locale, desk, questions, cells, drafts, pillar }: SignOffProps & { pillar: (typeof questionPillars)[number] }) {
  const t = signOffTexts[locale];
  const compare = inAlphabeticalOrder(locale);
  const asked = questions.filter((question) => question.pillar === pillar).toSorted((a, b) => compare(wordsIn(locale, a.title), wordsIn(locale, b.title)));
  return (
    <DataTable
      locale={locale}
      id={`sign-off-${pillar.replace('_', '-')}`}
      caption={pillarLabel(locale, pillar)}
      columns={[
        { key: 'question', label: t.question },
        { key: 'now', label: t.now },
        { key: 'period', label: texts[locale].period },
        { key: 'source', label: texts[locale].source },
        { key: 'signed', label: t.lastSigned },
        { key: 'draft', label: t.draft },
      ]}
      rows={asked.flatMap((question) => {
        const cell = cells.get(question.id);
        if (!cell) return [];
        const draft = drafts.find(({ questionId }) => questionId === question.id);
        const signed = (ownReading(cell) ?? cell.situation)?.reviewedOn;
        return [
          {
            cells: {
              question: <a href={addressIn(locale, deskPath(desk.state.code, `/questions/${question.id}`))}>{typeset(locale, wordsIn(locale, question.title))}</a>,
              now: <CellAnswer locale={locale} question={question} cell={cell} />,
              period: <CellPeriod locale={locale} cell={cell} />,
              source: <CellSource locale={locale} cell={cell} />,
              signed: signed ? writtenDay(locale, signed) : '',
              draft: draft ? typeset(locale, t.stances[draft.stance]) : '',
            },
          },
        ];
      })}
      stack
    />
  );
}

