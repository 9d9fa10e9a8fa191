/** The rulings on the codebook, each with the questions and the answers that it decided. */
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { ShownParagraphs } from '#kernel/ui/components/shown-text/shown-text.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { shownIn, wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { rulingTexts } from '../texts/rulings.ts';
import { texts } from '../texts/words.ts';
import { nameIn, type ShownQuestion, type ShownRuling, type ShownState } from './shown.ts';

export function rulingsPage(props: { locale: Locale; today: Day; rulings: readonly ShownRuling[]; questions: readonly ShownQuestion[]; mayRule: boolean; isDone: boolean; refused: NotTaken | undefined }): Page {
  const { locale, rulings } = props;
  const t = rulingTexts[locale];
  return {
    title: t.title,
    description: t.lead,
    crumbs: [{ label: texts[locale].atlas, path: '/atlas' }, { label: t.title }],
    body: (
      <div class="rulings">
        <PageIntro locale={locale} title={t.title} lead={t.lead} />
        {props.isDone ? (
          <Notice locale={locale} kind="success">
            <p>{typeset(locale, t.done)}</p>
          </Notice>
        ) : null}
        <DataTable
          locale={locale}
          id="rulings"
          caption={t.title}
          columns={[{ key: 'number', label: t.number, numeric: true }, { key: 'ruling', label: t.ruling }, { key: 'decided', label: t.decided }]}
          rowHeader="ruling"
          rows={rulings.map(({ number, title, decidedOn }) => ({
            cells: { number: String(number), ruling: <a href={addressIn(locale, `/atlas/rulings/${number}`)}>{typeset(locale, wordsIn(locale, title))}</a>, decided: writtenDay(locale, decidedOn) },
          }))}
          empty={t.none}
        />
        {props.mayRule ? <Publish {...props} /> : null}
      </div>
    ),
  };
}

function Publish({ locale, today, questions, refused }: Parameters<typeof rulingsPage>[0]) {
  const t = rulingTexts[locale];
  const compare = inAlphabeticalOrder(locale);
  const options = questions.map(({ id, title }) => ({ value: id, label: wordsIn(locale, title) })).toSorted((a, b) => compare(a.label, b.label));
  return (
    <Section locale={locale} id="publish-ruling" title={t.publish}>
      <p>{typeset(locale, t.publishNote)}</p>
      <ActionForm
        locale={locale}
        name="publish"
        page={addressIn(locale, '/atlas/rulings')}
        refused={refused}
        submit={t.publish}
        fields={[
          { kind: 'date', name: 'decidedOn', label: t.fields.decidedOn, value: today, max: today, required: true },
          { kind: 'text', name: 'titleEn', label: t.fields.titleEn, maxLength: 200 },
          { kind: 'text', name: 'titleFr', label: t.fields.titleFr, maxLength: 200 },
          { kind: 'long-text', name: 'rulingEn', label: t.fields.rulingEn, rows: 6 },
          { kind: 'long-text', name: 'rulingFr', label: t.fields.rulingFr, rows: 6 },
          { kind: 'long-text', name: 'cells', label: t.fields.cells, hint: t.cellsHint, rows: 4 },
          { kind: 'checkboxes', name: 'questions', label: t.fields.questions, options },
        ]}
      />
    </Section>
  );
}

export function rulingPage(props: { locale: Locale; ruling: ShownRuling & { readonly ruling: Text; readonly questionIds: readonly string[]; readonly cells: readonly string[] }; questions: readonly ShownQuestion[]; states: readonly ShownState[] }): Page {
  const { locale, ruling } = props;
  const t = rulingTexts[locale];
  const title = texts[locale].rulingTitled(ruling.number, wordsIn(locale, ruling.title));
  const questions = new Map(props.questions.map((question) => [question.id, wordsIn(locale, question.title)]));
  const states = new Map(props.states.map((state) => [state.code, nameIn(locale, state)]));
  const compare = inAlphabeticalOrder(locale);
  const cells = ruling.cells
    .map((cell) => cell.split(' '))
    .map(([question = '', state = '']) => ({ path: `/atlas/questions/${question}/states/${state}`, label: texts[locale].titleOf(questions.get(question) ?? question, states.get(state) ?? state) }))
    .toSorted((a, b) => compare(a.label, b.label));
  return {
    title,
    crumbs: [{ label: texts[locale].atlas, path: '/atlas' }, { label: t.title, path: '/atlas/rulings' }, { label: title }],
    body: (
      <div class="ruling">
        <PageIntro locale={locale} title={title} lead={t.decidedOn(writtenDay(locale, ruling.decidedOn))} />
        <ShownParagraphs locale={locale} shown={shownIn(locale, ruling.ruling)} />
        <Section locale={locale} id="questions" title={t.questions}>
          <ul>
            {ruling.questionIds.map((id) => (
              <li>
                <a href={addressIn(locale, `/atlas/questions/${id}`)}>{typeset(locale, questions.get(id) ?? id)}</a>
              </li>
            ))}
          </ul>
        </Section>
        <Section locale={locale} id="cells" title={t.cells}>
          {cells.length === 0 ? <p>{typeset(locale, t.noCells)}</p> : null}
          <ul>
            {cells.map(({ path, label }) => (
              <li>
                <a href={addressIn(locale, path)}>{typeset(locale, label)}</a>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    ),
  };
}
