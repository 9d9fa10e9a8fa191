/** The brief of a response: one challenge, one State, two pages. Harms are never cut; what is cut goes in a stated order. */
import { cited, keepingFewer, type Document, type Piece, type Section, type Words } from '#kernel/documents/document.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { readerNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { isInvented } from '#kernel/values/invented.ts';
import { briefPath, type BriefAsked, type BriefKind } from '#capabilities/catalogue/index.ts';
import { prepareResponse, type Response } from '../actions/prepare-response.ts';
import { briefForSeveral } from './several-states.ts';
import { queryOf } from '../pages/response.tsx';
import type { ShownAppraisal } from '../pages/shown.ts';
import { firstWordsOf, readingOf, type Reading } from '../reading/one-state.ts';
import { toldOnce } from '../rules/research.ts';
import { appraisalTexts } from '../texts/appraisal.ts';
import { briefTexts } from '../texts/brief.ts';
import { lawOf, legalSentence, legalTexts } from '../texts/legal.ts';
import { texts } from '../texts/response.ts';

interface Asked {
  readonly locale: Locale;
  readonly asked: BriefAsked;
  readonly response: Response;
  readonly reading: Reading;
  /** Lane by lane, as on the page. */
  readonly appraisals: readonly ShownAppraisal[];
}

/** `/briefs/response/{challenge}?states={State}`, or with several States. */
export const responseBrief: BriefKind = {
  kind: 'response',
  takes: { en: briefTexts.en.takes, fr: briefTexts.fr.takes },
  leastStates: 1,
  ofSeveral: { name: 'several', leastStates: 2 },
  statements: 6,
  madeFrom: ['library', 'atlas', 'states'],
  async build(tx, asked) {
    const [stateCode, ...others] = asked.states;
    if (others.length > 0) return briefForSeveral(tx, asked);
    if (stateCode === undefined) return undefined;
    const prepared = await prepareResponse(tx, { challengeId: asked.subject, stateCode, on: asked.on, today: asked.made, known: asked.known });
    if (!prepared || !('response' in prepared)) return undefined;
    const { response } = prepared;
    return {
      say: (locale) => {
        const reading = readingOf(locale, response);
        return documentOf({ locale, asked, response, reading, appraisals: reading.lanes.flatMap(({ appraisals }) => appraisals) });
      },
      from: { path: pageOf(asked, response), label: { en: wordsIn('en', response.challenge.title), fr: wordsIn('fr', response.challenge.title) } },
    };
  },
};

const pageOf = ({ on, known }: BriefAsked, { challenge, state }: Response) => `/challenges/${challenge.id}/response${queryOf({ state: state.code, on, known })}`;

function documentOf(of: Asked): Document {
  const { locale, asked, response, appraisals } = of;
  const t = briefTexts[locale];
  const [the, where] = [wordsIn(locale, response.state.the), wordsIn(locale, response.state.in)];
  const rights = appraisals.map(({ option }) => t.rightOf(wordsIn(locale, option.title), wordsIn(locale, option.rights)));
  const practices = practicesHere(of);
  const legal = appraisals.flatMap(({ option, answers }) => lawOf(answers).map((one) => legalTexts[locale].ofOption(wordsIn(locale, option.title), legalSentence(locale, one))));
  const steps = response.challenge.firstSteps.map((step) => wordsIn(locale, step));
  return {
    language: locale,
    title: texts[locale].title(wordsIn(locale, response.challenge.title), the),
    subtitle: t.brief,
    clocks: t.clocks(asked.on, asked.known),
    notices: [readerNotice(locale, { the, day: asked.made, legal: true, invented: isInvented(response.state.code) }), ...(response.state.notice === undefined ? [] : [wordsIn(locale, response.state.notice)])],
    sections: [
      { id: 'short', title: t.inShort, blocks: shortOf(of) },
      { id: 'options', title: t.options(where), blocks: [tableOf(of)] },
      { id: 'harms', title: texts[locale].harms, blocks: harmsOf(of) },
      ...(legal.length === 0 ? [] : [{ id: 'legal', title: legalTexts[locale].title, blocks: [{ kind: 'list' as const, items: legal }] }]),
      { id: 'rights', title: texts[locale].rights, blocks: [{ kind: 'list', items: rights }, { kind: 'paragraph', words: t.rightsNote }] },
      ...(practices.length === 0 ? [] : [{ id: 'here', title: t.practicesIn(where), blocks: [{ kind: 'list' as const, items: practices }] }]),
      ...(steps.length === 0 ? [] : [{ id: 'steps', title: t.firstSteps, blocks: [{ kind: 'list' as const, items: steps }] }]),
      { id: 'unknown', title: t.unknown, blocks: [{ kind: 'list', items: unknownOf(of) }] },
      { id: 'ask', title: t.ask, blocks: [{ kind: 'paragraph', words: t.askWords(the) }] },
    ],
    cuts: [
      { section: 'steps' },
      { cites: 'research', what: t.researchSources },
      ...keepingFewer('here', practices.length, 2),
      ...keepingFewer('rights', rights.length, 4),
      ...(legal.length === 0 ? [] : keepingFewer('legal', legal.length, 3)),
      { section: 'here' },
      { section: 'rights' },
      ...keepingFewer('options', appraisals.length, 6),
    ],
    pages: 2,
    made: asked.made,
    path: briefPath('response', response.challenge.id, { ...asked, questions: [] }),
    rest: pageOf(asked, response),
  };
}

function shortOf({ locale, asked, response, reading, appraisals }: Asked): Section['blocks'] {
  const t = texts[locale];
  const withHarms = appraisals.filter(({ harms }) => harms.length > 0).length;
  const { tally } = response;
  return [
    { kind: 'paragraph', words: [{ words: t.answer(tally, wordsIn(locale, response.state.in), asked.on, asked.made), strong: true }] },
    {
      kind: 'list',
      items: [
        [...firstWordsOf(locale, reading), ...(isCompared(reading) ? [briefTexts[locale].notAChance] : [])].join(' '),
        t.notSeenNote,
        ...(withHarms > 0 ? [t.harmNote(withHarms)] : []),
        ...(asked.on === asked.made ? [] : [t.pastNote]),
      ],
    },
  ];
}

/** One option alone comes first by having no rival: no share is told of it. */
const isCompared = ({ ranked }: Reading) => ranked.length > 1;

function tableOf({ locale, response, reading, appraisals }: Asked): Section['blocks'][number] {
  const t = texts[locale];
  const b = briefTexts[locale];
  return {
    kind: 'table',
    caption: t.notPooled,
    columns: [
      { label: t.option, width: 5 },
      { label: t.here(wordsIn(locale, response.state.in)), width: 5 },
      { label: t.research, width: 6 },
      { label: t.harms, width: 3 },
      { label: t.experience, width: 4 },
    ],
    rows: appraisals.map((appraisal): Words[] => {
      const { option, research, harms, practices, lessons } = appraisal;
      return [
        b.option(wordsIn(locale, option.title), laneWords(locale, appraisal, isCompared(reading))),
        statusOf(locale, appraisal),
        research.findings.length === 0 ? t.noFindings : [{ words: t.words.findings(research.findings.length, research.sources, research.directions), cites: research.findings.map(({ source }) => ({ source, group: 'research' })) }],
        harms.length === 0 ? t.noHarms : t.harmCount(toldOnce(harms).length),
        practices.length === 0 ? t.noPractices : t.words.practices(practices.length, lessons),
      ];
    }),
  };
}

/** Where it stands; of those compared, how often it comes first. */
function laneWords(locale: Locale, { lane, standing }: ShownAppraisal, hasRivals: boolean): string {
  const t = appraisalTexts[locale];
  if (standing === undefined || !hasRivals) return t.lanes[lane];
  return standing.firstShare === 0 ? briefTexts[locale].neverFirst : briefTexts[locale].first(t.percent(standing.firstShare));
}

function statusOf(locale: Locale, { status, answers }: ShownAppraisal): Words {
  const words = texts[locale].status[status];
  const [answer] = answers;
  if (!answer?.source) return words;
  const { publisher, year } = answer.source;
  return [{ words: briefTexts[locale].status(words, [publisher, year].filter(Boolean).join(', ')), cites: answers.flatMap(({ source }) => cited(source)) }];
}

function harmsOf({ locale, appraisals }: Asked): Section['blocks'] {
  const t = briefTexts[locale];
  const { words } = texts[locale];
  const items = appraisals
    .filter(({ harms }) => harms.length > 0)
    .map(({ option, harms }): Piece[] => [
      { words: t.harmsOf(wordsIn(locale, option.title)), strong: true },
      ...toldOnce(harms).flatMap((harm, index): Piece[] => [
        ...(index === 0 ? [] : [{ words: '; ' }]),
        { words: t.harm(wordsIn(locale, harm.outcome.label), words.certainty[harm.certainty], words.studyType[harm.studyType], harm.year), cites: cited(harm.source) },
      ]),
      { words: '.' },
    ]);
  return [items.length === 0 ? { kind: 'paragraph', words: t.noHarms } : { kind: 'list', items }];
}

function practicesHere({ locale, appraisals }: Asked): Words[] {
  const seen = new Map(appraisals.flatMap(({ here }) => here.map((practice) => [practice.id, practice] as const)));
  return [...seen.values()].map((practice) => [{ words: `${briefTexts[locale].practiceHere(wordsIn(locale, practice.title), texts[locale].words.lesson[practice.lesson])}.`, cites: cited(practice.source) }]);
}

function unknownOf({ locale, response, appraisals }: Asked): Words[] {
  const t = briefTexts[locale];
  const named = (of: readonly ShownAppraisal[]) => of.map(({ option }) => wordsIn(locale, option.title).replace(/^\p{Lu}(?=\p{Ll}+(?!\p{Ll}| \p{Lu}\p{Ll}))/u, (letter) => letter.toLowerCase()));
  const lists = [
    [named(appraisals.filter(({ status }) => status === 'not_known')), (options: readonly string[]) => t.notKnown(wordsIn(locale, response.state.in), options)],
    [named(appraisals.filter(({ status }) => status === 'no_question')), t.notAsked],
    [named(appraisals.filter(({ research }) => research.findings.length === 0)), t.noFinding],
  ] as const;
  return [...lists.flatMap(([options, say]) => (options.length === 0 ? [] : [say(options)])), t.law];
}
