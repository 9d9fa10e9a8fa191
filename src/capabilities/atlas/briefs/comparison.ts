/** States and questions side by side, on two pages: those of the address, in its order of questions and in alphabetical order of States. */
import { cited, keepingFewer, type Cut, type Document, type Section, type Words } from '#kernel/documents/document.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { readerNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { isInvented } from '#kernel/values/invented.ts';
import { briefPath, type BriefAsked, type BriefKind } from '#capabilities/catalogue/index.ts';
import type { StateNames } from '#capabilities/states/index.ts';
import { loadComparison, type Comparison } from '../routes/comparison.ts';
import { briefTexts } from '../texts/briefs.ts';
import { cellLabel, periodWords } from '../texts/sentences.ts';
import { texts } from '../texts/words.ts';

/** As many columns as can be read on a page. */
const mostColumns = 5;

/** `/briefs/comparison/atlas?states=…&questions=…` */
export const comparisonBrief: BriefKind = {
  kind: 'comparison',
  takes: { en: briefTexts.en.comparisonTakes, fr: briefTexts.fr.comparisonTakes },
  leastStates: 0,
  onlySubject: 'atlas',
  statements: 5,
  madeFrom: ['atlas', 'states'],
  async build(tx, asked) {
    if (asked.subject !== 'atlas') return undefined;
    const comparison = await loadComparison(tx, { on: asked.on, today: asked.made, known: asked.known, states: asked.states, questions: asked.questions });
    // What the address names and is not there would be a silent gap in a table.
    if (comparison.unknown.length > 0) return undefined;
    const query = new URLSearchParams({ ...choiceOf(asked), on: asked.on, known: String(asked.known) }).toString();
    return {
      say: (locale) => documentOf(locale, asked, comparison, `/atlas/compare?${query}`),
      from: { path: `/atlas/compare?${query}`, label: { en: texts.en.compareTitle, fr: texts.fr.compareTitle } },
    };
  },
};

const choiceOf = ({ states, questions }: BriefAsked) => ({ ...(states.length > 0 && { states: states.join(',') }), ...(questions.length > 0 && { questions: questions.join(',') }) });

function documentOf(locale: Locale, asked: BriefAsked, comparison: Comparison, rest: string): Document {
  const t = briefTexts[locale];
  const { questions, states, matrix } = comparison;
  const compare = inAlphabeticalOrder(locale);
  const named = states.map((state) => ({ state, name: wordsIn(locale, state.name) })).toSorted((a, b) => compare(a.name, b.name));
  const shown = { locale, asked, comparison, named };
  const { sections, cuts } = states.length <= mostColumns ? sideBySide(shown) : questionByQuestion(shown);
  const notKnown = [...matrix.values()].flatMap((row) => [...row.values()]).filter(({ kind }) => kind === 'not_known' || kind === 'none_seen_long_ago').length;
  return {
    language: locale,
    title: t.comparisonTitle(questions.length, states.length),
    subtitle: t.comparison,
    clocks: t.clocks(asked.on, asked.known),
    notices: [readerNotice(locale, { the: states.length === 1 ? named.map(({ state }) => wordsIn(locale, state.the)).join() : undefined, day: asked.made, legal: true, invented: states.every(({ code }) => isInvented(code)) }), texts[locale].panelNote, ...new Set(states.flatMap(({ notice }) => (notice === undefined ? [] : [wordsIn(locale, notice)])))],
    sections: [...sections, ...(notKnown === 0 ? [] : [{ id: 'unknown', title: t.unknown, blocks: [{ kind: 'paragraph' as const, words: t.notKnown(notKnown) }] }])],
    cuts,
    pages: 2,
    made: asked.made,
    path: briefPath('comparison', 'atlas', asked),
    rest,
  };
}

interface Shown {
  readonly locale: Locale;
  readonly asked: BriefAsked;
  readonly comparison: Comparison;
  readonly named: readonly { readonly state: StateNames; readonly name: string }[];
}

/** Few States: questions down, States across. Cut from the last question. */
function sideBySide({ locale, asked, comparison, named }: Shown): { sections: Section[]; cuts: Cut[] } {
  const t = briefTexts[locale];
  const { questions, matrix } = comparison;
  const rows = questions.map((question): Words[] => [
    wordsIn(locale, question.title),
    ...named.map(({ state }): Words => {
      const cell = matrix.get(question.id)?.get(state.code);
      if (!cell) return '';
      const period = cell.situation && cell.kind === 'answered' ? ` (${periodWords(locale, cell.situation)})` : '';
      return [{ words: `${cellLabel(locale, question, cell)}${period}`, cites: cited(cell.situation?.source) }];
    }),
  ]);
  const columns = [{ label: t.question, width: 4 }, ...named.map(({ name }) => ({ label: name, width: 4 }))];
  return {
    sections: [{ id: 'answers', title: t.sideBySide, blocks: [{ kind: 'table', caption: t.caption(asked.on), columns, rows }] }],
    cuts: keepingFewer('answers', rows.length, 1),
  };
}

/** Many States: one table for each question. Cut question by question from the last, and then State by State from the end of the alphabet. */
function questionByQuestion({ locale, asked, comparison, named }: Shown): { sections: Section[]; cuts: Cut[] } {
  const t = briefTexts[locale];
  const { questions, matrix } = comparison;
  const sections = questions.map((question): Section => ({
    id: question.id,
    title: wordsIn(locale, question.title),
    blocks: [
      {
        kind: 'table',
        caption: t.caption(asked.on),
        columns: [{ label: t.state, width: 3 }, { label: t.answer, width: 8 }, { label: t.when, width: 4 }],
        rows: named.flatMap(({ state, name }): Words[][] => {
          const cell = matrix.get(question.id)?.get(state.code);
          return cell ? [[name, [{ words: cellLabel(locale, question, cell), cites: cited(cell.situation?.source) }], cell.situation ? periodWords(locale, cell.situation) : '']] : [];
        }),
      },
    ],
  }));
  const ids = questions.map(({ id }) => id);
  const [first] = ids;
  return { sections, cuts: [...ids.slice(1).toReversed().map((section) => ({ section })), ...(first === undefined ? [] : keepingFewer(first, named.length, 1))] };
}
