/** What the State says of one question: confirmed, corrected or contested, with what stands today filled in. */
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import type { Field } from '#kernel/ui/components/form-field/field.ts';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { absentAnswers, isNumeric } from '../rules/question.ts';
import { isConfirmable, ownReading, type DraftStance, type Entry } from '../rules/sign-off.ts';
import { signOffTexts } from '../texts/sign-off.ts';
import { texts } from '../texts/words.ts';
import { CellAnswer, CellPeriod, CellSource } from './parts/cell-view.tsx';
import { deskCrumbs, deskPath, type ShownDesk } from './sign-off.tsx';
import type { ShownCell, ShownQuestion } from './shown.ts';

export interface SignOffAnswerProps {
  readonly locale: Locale;
  readonly desk: ShownDesk;
  readonly question: ShownQuestion;
  readonly cell: ShownCell;
  /** Of the draft, of the proposal that is taken up, or of what stands. */
  readonly stance: DraftStance;
  readonly entry: Entry;
  readonly proposal: string | undefined;
  readonly isDrafted: boolean;
  readonly refused: NotTaken | undefined;
}

export function signOffAnswerPage(props: SignOffAnswerProps): Page {
  const { locale, desk, question, cell, refused } = props;
  const t = signOffTexts[locale];
  const title = wordsIn(locale, question.title);
  const page = addressIn(locale, deskPath(desk.state.code, `/questions/${question.id}`));
  return {
    title: `${title} (${t.signOff})`,
    noIndex: true,
    crumbs: deskCrumbs(locale, desk.state, title),
    body: (
      <div class="sign-off-answer">
        <PageIntro locale={locale} title={title} lead={wordsIn(locale, question.question)} />
        <p class="muted">{typeset(locale, wordsIn(locale, question.guidance))}</p>
        <Notice locale={locale} title={t.stands}>
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
        {desk.mayDraft ? (
          <Section locale={locale} id="draft" title={t.drafting}>
            <ActionForm locale={locale} name="save" page={page} fields={fieldsOf(props)} submit={t.save} refused={refused} />
            {props.isDrafted ? <ActionForm locale={locale} name="clear" page={page} fields={[]} submit={t.clear} weight="secondary" /> : null}
          </Section>
        ) : (
          <p>{typeset(locale, t.refusals['not-yours-to-draft'])}</p>
        )}
        <p>
          <a href={addressIn(locale, deskPath(desk.state.code))}>{typeset(locale, t.back)}</a>
        </p>
      </div>
    ),
  };
}

function fieldsOf({ locale, question, cell, stance, entry, proposal }: SignOffAnswerProps): Field[] {
  const t = signOffTexts[locale];
  const offered = (['confirm', 'correct', 'contest', 'withdraw'] as const).filter((one) => (one === 'withdraw' ? ownReading(cell) !== undefined : one !== 'confirm' || isConfirmable(question, cell)));
  return [
    ...(proposal === undefined ? [] : [{ kind: 'hidden', name: 'proposal', value: proposal } as const]),
    { kind: 'radios', name: 'stance', label: t.what, values: [stance], options: offered.map((value) => ({ value, label: t.choices[value] })) },
    answerField(locale, question, t.fields.answer, entry.answer),
    { kind: 'text', name: 'from', label: t.fields.from, hint: t.hints.from, value: entry.from, maxLength: 10 },
    { kind: 'text', name: 'to', label: t.fields.to, hint: t.hints.to, value: entry.to, maxLength: 10 },
    { kind: 'radios', name: 'basis', label: t.fields.basis, values: [entry.basis === 'observed' ? 'observed' : 'change'], options: [{ value: 'change', label: t.bases.change }, { value: 'observed', label: t.bases.observed }] },
    { kind: 'text', name: 'sourceTitle', label: t.fields.sourceTitle, hint: t.hints.source, value: entry.sourceTitle, maxLength: 300 },
    { kind: 'text', name: 'sourcePublisher', label: t.fields.sourcePublisher, value: entry.sourcePublisher, maxLength: 200 },
    { kind: 'text', name: 'sourceYear', label: t.fields.sourceYear, value: entry.sourceYear, maxLength: 4 },
    { kind: 'url', name: 'sourceUrl', label: t.fields.sourceUrl, value: entry.sourceUrl, maxLength: 500 },
    { kind: 'long-text', name: 'legalEn', label: t.fields.legalEn, hint: t.hints.legal, value: entry.legalEn, rows: 2 },
    { kind: 'long-text', name: 'legalFr', label: t.fields.legalFr, value: entry.legalFr, rows: 2 },
    { kind: 'long-text', name: 'reasonEn', label: t.fields.reasonEn, hint: t.hints.reason, value: entry.reasonEn, rows: 3 },
    { kind: 'long-text', name: 'reasonFr', label: t.fields.reasonFr, value: entry.reasonFr, rows: 3 },
  ];
}

/** Among the answers of the question; "none seen" is said of a source and is not offered. */
export function answerField(locale: Locale, question: ShownQuestion, label: string, value: string): Field {
  const t = signOffTexts[locale];
  if (isNumeric(question.answerType)) {
    const unit = question.unit && wordsIn(locale, question.unit);
    return { kind: 'text', name: 'answer', label: unit === undefined ? label : texts[locale].ofUnit(label, unit), hint: t.hints.numeric, value, maxLength: 40 };
  }
  const own = question.answers.filter(({ code, presence }) => code !== 'none_seen' && presence !== 'none_seen').map(({ code, label: words }) => ({ value: code, label: wordsIn(locale, words) }));
  const absent = absentAnswers.filter((code) => !own.some((one) => one.value === code)).map((code) => ({ value: code, label: t.absent[code] }));
  return { kind: 'select', name: 'answer', label, value, emptyLabel: '–', options: [...own, ...absent] };
}
