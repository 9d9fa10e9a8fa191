/** The brief of an option: harms and rights first, then research, practice and money apart, and what is not known. Two pages. */
import { cited, keepingFewer, type Document, type Section, type Words } from '#kernel/documents/document.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { readerNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { briefPath, type BriefAsked, type BriefKind } from '#capabilities/catalogue/index.ts';
import { listStates, type StateNames } from '#capabilities/states/index.ts';
import { amountWords, estimateWords, placeName } from './pages/parts/words.tsx';
import { costsInOrder, findingsInOrder, practicesInOrder } from './pages/parts/tables.tsx';
import { countCertainties, countDirections, countLessons, gapsOf } from './rules.ts';
import { listCosts, type Cost } from './store/costs.ts';
import { listFindings, type Finding } from './store/findings.ts';
import { findOption, type Option } from './store/options.ts';
import { listPractices, type Practice } from './store/practices.ts';
import { briefTexts } from './texts/brief.ts';
import { evidenceWords } from './texts/evidence.ts';
import { texts } from './texts/pages.ts';

interface Known {
  readonly asked: BriefAsked;
  readonly option: Option;
  readonly findings: readonly Finding[];
  readonly practices: readonly Practice[];
  readonly costs: readonly Cost[];
  readonly states: readonly StateNames[];
}

/** `/briefs/option/{option}` */
export const optionBrief: BriefKind = {
  kind: 'option',
  takes: { en: briefTexts.en.takes, fr: briefTexts.fr.takes },
  leastStates: 0,
  statements: 5,
  madeFrom: ['library', 'states'],
  async build(tx, asked) {
    const option = await findOption(tx, asked.subject, asked.known);
    if (!option) return undefined;
    const of = { optionIds: [option.id], known: asked.known };
    const known: Known = { asked, option, findings: await listFindings(tx, of), practices: await listPractices(tx, of), costs: await listCosts(tx, of), states: await listStates(tx, asked.known) };
    return {
      say: (locale) => documentOf(locale, known),
      from: { path: pageOf(known), label: { en: wordsIn('en', option.title), fr: wordsIn('fr', option.title) } },
    };
  },
};

const pageOf = ({ option, asked }: Known) => `/library/options/${option.id}?known=${asked.known}`;

function documentOf(locale: Locale, known: Known): Document {
  const { asked, option, findings, practices, costs } = known;
  const t = briefTexts[locale];
  const page = texts[locale];
  const gaps = gapsOf({ ...known, questionIds: option.questionIds, widerQuestionIds: option.widerQuestionIds });
  const notices = new Set(known.states.flatMap(({ code, notice }) => (notice !== undefined && practices.some((one) => one.stateCode === code) ? [wordsIn(locale, notice)] : [])));
  return {
    language: locale,
    title: wordsIn(locale, option.title),
    subtitle: t.brief,
    clocks: t.clocks(asked.made, asked.known),
    notices: [readerNotice(locale, { day: asked.made, legal: true }), ...notices],
    sections: [
      { id: 'short', title: t.inShort, blocks: shortOf(locale, known) },
      harmsOf(locale, known),
      { id: 'rights', title: page.rights, blocks: [{ kind: 'paragraph', words: `${wordsIn(locale, option.rights)} ${page.rightsNote}` }] },
      ...(findings.length === 0 ? [] : [researchOf(locale, known)]),
      ...(practices.length === 0 ? [] : [practiceOf(locale, known)]),
      ...(costs.length === 0 ? [] : [moneyOf(locale, known)]),
      { id: 'unknown', title: page.unknown, blocks: [{ kind: 'list', items: gaps.map((gap) => evidenceWords[locale].gap[gap]) }] },
      { id: 'ask', title: t.ask, blocks: [{ kind: 'paragraph', words: t.askWords }] },
    ],
    // Each of the three kinds of knowledge is shortened a little before any is shortened much.
    cuts: [
      ...keepingFewer('money', costs.length, 5),
      ...keepingFewer('practice', practices.length, 6),
      ...keepingFewer('research', findings.length, 12),
      ...keepingFewer('money', Math.min(costs.length, 5), 2),
      ...keepingFewer('practice', Math.min(practices.length, 6), 3),
      ...keepingFewer('research', Math.min(findings.length, 12), 6),
    ],
    pages: 2,
    made: asked.made,
    path: briefPath('option', option.id, { ...asked, states: [], questions: [] }),
    rest: pageOf(known),
  };
}

function shortOf(locale: Locale, { option, findings, practices, costs }: Known): Section['blocks'] {
  const words = evidenceWords[locale];
  const page = texts[locale];
  const sources = new Set(findings.map((one) => one.sourceId)).size;
  return [
    { kind: 'paragraph', words: wordsIn(locale, option.description) },
    {
      kind: 'list',
      items: [
        ...(findings.length === 0 ? [page.noFindings] : [`${words.findings(findings.length, sources, countDirections(findings))}.`, `${words.certainties(countCertainties(findings))}.`]),
        practices.length === 0 ? page.noPractices : `${words.practices(practices.length, countLessons(practices))}.`,
        costs.length === 0 ? page.noCosts : `${words.costCount(costs.length)}.`,
      ],
    },
  ];
}

/** Every harm, whatever is cut. */
function harmsOf(locale: Locale, { findings }: Known): Section {
  const words = evidenceWords[locale];
  const t = briefTexts[locale];
  const harms = findings.filter((finding) => finding.direction === 'harm');
  const items = harms.map((finding): Words => [
    { words: t.harmOf(wordsIn(locale, finding.outcome.label), words.certainty[finding.certainty], words.studyType[finding.studyType], finding.year), cites: cited(finding.source) },
  ]);
  return { id: 'harms', title: words.harmTitle(harms.length), blocks: harms.length === 0 ? [{ kind: 'paragraph', words: t.noHarms }] : [{ kind: 'list', items }] };
}

function researchOf(locale: Locale, { findings }: Known): Section {
  const [t, page, words] = [briefTexts[locale], texts[locale], evidenceWords[locale]];
  return {
    id: 'research',
    title: page.research,
    blocks: [
      {
        kind: 'table',
        caption: t.researchCaption,
        columns: [{ label: page.outcome, width: 4 }, { label: page.direction, width: 3 }, { label: page.estimate, width: 5 }, { label: page.certainty, width: 4 }, { label: page.study, width: 4 }],
        rows: findingsInOrder(locale, findings).map((shown): Words[] => [
          wordsIn(locale, shown.outcome.label),
          words.direction[shown.direction],
          shown.estimate === undefined ? words.measure.none : `${words.measure[shown.measure]} ${estimateWords(locale, shown) ?? ''}`,
          words.certainty[shown.certainty],
          [{ words: t.study(words.studyType[shown.studyType], shown.year), cites: cited(shown.source) }],
        ]),
      },
    ],
  };
}

function practiceOf(locale: Locale, { practices, states }: Known): Section {
  const [t, page, words] = [briefTexts[locale], texts[locale], evidenceWords[locale]];
  return {
    id: 'practice',
    title: page.practice,
    blocks: [
      {
        kind: 'table',
        caption: t.practiceCaption,
        columns: [{ label: page.practiceColumn, width: 5 }, { label: page.startedYear, width: 2 }, { label: page.lesson, width: 3 }, { label: page.reported, width: 9 }],
        rows: practicesInOrder(locale, practices, states).map((practice): Words[] => [
          t.placed(wordsIn(locale, practice.title), placeName(locale, practice.stateCode, states)),
          String(practice.startedYear),
          words.lesson[practice.lesson],
          [{ words: wordsIn(locale, practice.outcomeReported), cites: cited(practice.source) }],
        ]),
      },
    ],
  };
}

function moneyOf(locale: Locale, { costs, states }: Known): Section {
  const [t, page, words] = [briefTexts[locale], texts[locale], evidenceWords[locale]];
  return {
    id: 'money',
    title: page.money,
    blocks: [
      {
        kind: 'table',
        caption: t.moneyCaption,
        columns: [{ label: page.kind, width: 3 }, { label: page.amount, width: 6 }, { label: page.pricesOf, width: 3 }, { label: page.perspective, width: 4 }, { label: page.where, width: 4 }],
        rows: costsInOrder(locale, costs).map((cost): Words[] => [
          words.costType[cost.type],
          t.amountPer(amountWords(locale, cost), wordsIn(locale, cost.unit)),
          cost.priceYear === undefined ? page.priceYearUnknown : String(cost.priceYear),
          wordsIn(locale, cost.perspective),
          [{ words: placeName(locale, cost.place, states), cites: cited(cost.source) }],
        ]),
      },
    ],
  };
}
