/** The note for 11:00: one State on one question, with two others beside it, what is not known, and whom to ask. One page in each language. */
import { cited, keepingFewer, type Document, type Piece, type Section, type Words } from '#kernel/documents/document.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import { readerNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { isInvented } from '#kernel/values/invented.ts';
import { briefPath, type Brief, type BriefAsked, type BriefKind } from '#capabilities/catalogue/index.ts';
import { listInventedStates, type StateNames } from '#capabilities/states/index.ts';
import { sentenceOfQuestion } from '../pages/parts/answer-choices.ts';
import { isKnown, matrixOf, type Cell } from '../rules/cell.ts';
import { listQuestions, type Question } from '../store/questions.ts';
import { listReadings, listUnverified, pairOf, type SourcedSituation } from '../store/situations.ts';
import { listStatesShown } from '../routes/asked.ts';
import { briefTexts } from '../texts/briefs.ts';
import { cellLabel, cellSentence, citationOf, periodWords } from '../texts/sentences.ts';

type ShownCell = Cell<SourcedSituation>;

interface Answers {
  readonly asked: BriefAsked;
  readonly question: Question;
  readonly states: readonly StateNames[];
  /** The State asked about, and at most two others. */
  readonly three: readonly { readonly state: StateNames; readonly cell: ShownCell }[];
  readonly cells: ReadonlyMap<string, ShownCell>;
}

/** `/briefs/answer/{question}?states={the State},{another},{another}` */
export const answerBrief: BriefKind = {
  kind: 'answer',
  takes: { en: briefTexts.en.noteTakes, fr: briefTexts.fr.noteTakes },
  leastStates: 1,
  statements: 4,
  madeFrom: ['atlas', 'states'],
  async build(tx, asked) {
    const answers = await loadAnswers(tx, asked);
    const code = answers?.three[0]?.state.code;
    if (!answers || code === undefined) return undefined;
    return {
      say: (locale) => noteOf(locale, answers),
      from: { path: `/atlas/questions/${asked.subject}/states/${code}?on=${asked.on}&known=${asked.known}`, label: { en: wordsIn('en', answers.question.title), fr: wordsIn('fr', answers.question.title) } },
    } satisfies Brief;
  },
};

async function loadAnswers(tx: ReadTx, asked: BriefAsked): Promise<Answers | undefined> {
  const { subject, on, known } = asked;
  const [question] = await listQuestions(tx, { ids: [subject], known });
  if (!question) return undefined;
  // Beside a real State stand real ones, beside an invented one the other invented one.
  const states = isInvented(asked.states[0] ?? '') ? await listInventedStates(tx, known) : await listStatesShown(tx, { on, known });
  const situations = await listReadings(tx, { questionIds: [question.id], stateCodes: states.map(({ code }) => code), on, known });
  const unverified = await listUnverified(tx, known);
  const cells = matrixOf([question], states.map(({ code }) => code), situations, on, (...pair) => unverified.has(pairOf(...pair))).get(question.id) ?? new Map<string, ShownCell>();
  const three = threeOf(asked.states, states, cells).flatMap((state) => {
    const cell = cells.get(state.code);
    return cell ? [{ state, cell }] : [];
  });
  return { asked, question, states, three, cells };
}

/** Those of the address; then the next by code of which something is known with a source. Never by what the answer is. */
function threeOf(wanted: readonly string[], states: readonly StateNames[], cells: ReadonlyMap<string, ShownCell>): StateNames[] {
  const chosen = wanted.flatMap((code) => states.filter((state) => state.code === code)).slice(0, 3);
  const [first] = chosen;
  if (!first || first.code !== wanted[0] || chosen.length === 3) return first?.code === wanted[0] ? chosen : [];
  const inOrder = states.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const after = [...inOrder.filter(({ code }) => code > first.code), ...inOrder.filter(({ code }) => code < first.code)];
  const isKnownOf = ({ code }: StateNames) => {
    const cell = cells.get(code);
    return cell !== undefined && isKnown(cell);
  };
  const others = after.filter((state) => !chosen.includes(state) && isKnownOf(state));
  return [...chosen, ...others].slice(0, 3);
}

function noteOf(locale: Locale, answers: Answers): Document {
  const { asked, question, three } = answers;
  const t = briefTexts[locale];
  const [first] = three;
  if (!first) throw new Error('A note is about a State.');
  const path = briefPath('answer', question.id, { ...asked, states: three.map(({ state }) => state.code), questions: [] });
  const unknown = unknownOf(locale, answers);
  return {
    language: locale,
    title: t.noteFor(wordsIn(locale, question.title), wordsIn(locale, first.state.name)),
    subtitle: t.note,
    clocks: t.clocks(asked.on, asked.known),
    notices: [
      readerNotice(locale, { the: wordsIn(locale, first.state.the), day: asked.made, legal: question.aspect.startsWith('law'), invented: isInvented(first.state.code) }),
      ...new Set(three.flatMap(({ state }) => (state.notice === undefined ? [] : [wordsIn(locale, state.notice)]))),
    ],
    sections: [
      { id: 'quotable', title: isOfInvented(three) ? t.quotableOfInvented : t.quotable, blocks: quotations(locale, answers) },
      { id: 'states', title: isOfInvented(three) ? t.statesInvented : t.states, blocks: [statesTable(locale, answers)] },
      { id: 'unknown', title: t.unknown, blocks: [{ kind: 'list', items: unknown }] },
      askSection(locale, answers),
    ],
    cuts: [...keepingFewer('unknown', unknown.length, 3), { section: 'ask' }],
    pages: 1,
    made: asked.made,
    path,
    rest: `/atlas/questions/${question.id}?on=${asked.on}&known=${asked.known}`,
  };
}

/** Of which no count of States may speak. */
const isOfInvented = (three: Answers['three']) => three.some(({ state }) => isInvented(state.code));

function quotations(locale: Locale, { asked, question, states, three, cells }: Answers): Section['blocks'] {
  const t = briefTexts[locale];
  const first = three.slice(0, 1).map(({ state, cell }) => ({
    kind: 'quotation' as const,
    words: [{ words: cellSentence(locale, question, state, cell, asked.on, asked.made), cites: cited(cell.situation?.source) }],
    by: citationOf(locale, cell, asked.made),
  }));
  return [
    ...first,
    ...(isOfInvented(three) ? [] : [{ kind: 'quotation' as const, words: sentenceOfQuestion(locale, question, [...cells.values()], writtenDay(locale, asked.on)), by: t.countsBy(states.length) }]),
    { kind: 'quotation', words: t.caveat, by: t.caveatBy },
  ];
}

function statesTable(locale: Locale, { question, three }: Answers): Section['blocks'][number] {
  const t = briefTexts[locale];
  return {
    kind: 'table',
    caption: isOfInvented(three) ? t.statesInventedCaption : t.statesCaption,
    columns: [{ label: t.state, width: 3 }, { label: t.answer, width: 8 }, { label: t.when, width: 4 }, { label: t.source, width: 5 }],
    rows: three.map(({ state, cell }): Words[] => {
      const { situation } = cell;
      const note = situation?.note === undefined ? '' : ` ${wordsIn(locale, situation.note)}`;
      return [
        wordsIn(locale, state.name),
        [{ words: `${cellLabel(locale, question, cell)}${note === '' ? '' : `.${note}`}` }],
        situation ? periodWords(locale, situation) : '',
        situation ? [{ words: t.sourceOf(situation.source.publisher, situation.source.year), proper: true, cites: cited(situation.source) }] : t.noSource,
      ];
    }),
  };
}

function unknownOf(locale: Locale, { question, states, three, cells }: Answers): Words[] {
  const t = briefTexts[locale];
  const [first] = three;
  const said: string[] = [];
  if (first) {
    const [the, { situation, unverified, duringItsBeginning, kind }] = [wordsIn(locale, first.state.the), first.cell];
    const isAnswer = kind === 'answered' || kind === 'none';
    if (!situation) said.push(t.noAnswer(the));
    if (unverified) said.push(t.unverified(the));
    if (situation?.confidence === 'probable') said.push(t.unsure(the));
    if (situation && situation.evidence !== 'searched') said.push(t[situation.evidence](the));
    if (isAnswer && situation?.fromBasis === 'observed') said.push(t.beginning(the));
    else if (isAnswer && duringItsBeginning) said.push(t.beginsWithin(the));
    if (situation && situation.reviewedOn === undefined && !isInvented(situation.stateCode)) said.push(t.notReviewed(the));
  }
  if (question.aspect === 'practice') said.push(t.practiceNotLaw);
  if (question.aspect === 'law') said.push(t.lawNotPractice);
  const notKnown = [...cells.values()].filter(({ kind }) => kind === 'not_known' || kind === 'none_seen_long_ago').length;
  if (notKnown > 0 && !isOfInvented(three)) said.push(t.notKnownFor(notKnown, states.length));
  return said;
}

/** There is no directory of persons yet, and none is made up. */
function askSection(locale: Locale, { three }: Answers): Section {
  const t = briefTexts[locale];
  const sourced = three.flatMap(({ state, cell }) => (cell.situation ? [{ name: wordsIn(locale, state.name), source: cell.situation.source }] : []));
  if (sourced.length === 0) return { id: 'ask', title: t.ask, blocks: [{ kind: 'paragraph', words: t.askNoSource }] };
  const bySource = [...Map.groupBy(sourced, ({ source }) => `${source.publisher} ${source.title}`).values()];
  const items = bySource.map((group): Piece[] =>
    group.slice(0, 1).flatMap(({ source }) => [{ words: t.askState(source.publisher, group.map(({ name }) => name).join(', ')) }, { words: t.saysWhat(source.title), href: source.url }]),
  );
  return { id: 'ask', title: t.ask, blocks: [{ kind: 'paragraph', words: t.askNobody }, { kind: 'list', items }] };
}
