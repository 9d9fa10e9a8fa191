/** The brief of a response for several States: two pages. Harms and what the States could do together are cut last, and harms never; what is cut goes in a stated order. */
import type { ReadTx } from '#kernel/db/tx.ts';
import { cited, keepingFewer, type Document, type Piece, type Section, type Words } from '#kernel/documents/document.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { readerNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { briefPath, type Brief, type BriefAsked } from '#capabilities/catalogue/index.ts';
import { sinceWords } from '#capabilities/states/index.ts';
import { prepareForSeveral, type ResponseForSeveral } from '../actions/prepare-for-several.ts';
import { severalPath, severalQuery } from '../pages/several-address.ts';
import type { ShownColumn, ShownShared } from '../pages/shown-several.ts';
import { firstWordsOf } from '../reading/one-state.ts';
import { readingOfSeveral, statesOf, type ReadingOfSeveral } from '../reading/several-states.ts';
import { appraisalTexts } from '../texts/appraisal.ts';
import { briefTexts } from '../texts/brief.ts';
import { texts } from '../texts/response.ts';
import { lawOf, legalSentence, legalTexts } from '../texts/legal.ts';
import { severalTexts } from '../texts/several.ts';

interface Asked {
  readonly locale: Locale;
  readonly asked: BriefAsked;
  readonly response: ResponseForSeveral;
  readonly reading: ReadingOfSeveral;
}

/** Undefined: there is no such challenge, or these States cannot stand side by side. */
export async function briefForSeveral(tx: ReadTx, asked: BriefAsked): Promise<Brief | undefined> {
  const prepared = await prepareForSeveral(tx, { challengeId: asked.subject, stateCodes: asked.states, on: asked.on, today: asked.made, known: asked.known });
  if (!prepared || !('response' in prepared)) return undefined;
  const { response } = prepared;
  return {
    say: (locale) => documentOf({ locale, asked, response, reading: readingOfSeveral(locale, response) }),
    from: { path: pageOf(asked, response), label: { en: wordsIn('en', response.challenge.title), fr: wordsIn('fr', response.challenge.title) } },
  };
}

const codesOf = ({ states }: ResponseForSeveral) => states.map(({ code }) => code);
const pageOf = ({ on, known }: BriefAsked, response: ResponseForSeveral) => `${severalPath(response.challenge.id)}${severalQuery({ states: codesOf(response), on, known })}`;

function documentOf(of: Asked): Document {
  const { locale, asked, response, reading } = of;
  const t = briefTexts[locale];
  const s = severalTexts[locale];
  const { appraisals } = reading;
  const exchanges = exchangesOf(of);
  const practices = practicesOf(of);
  const bodies = bodiesOf(of);
  const names = new Map(reading.states.map(({ code, name }) => [code, wordsIn(locale, name)]));
  const legal = appraisals.flatMap(({ option, columns }) => columns.flatMap(({ stateCode, answers }) => lawOf(answers).map((one) => legalTexts[locale].ofState(wordsIn(locale, option.title), names.get(stateCode) ?? stateCode, legalSentence(locale, one)))));
  const rights = appraisals.map(({ option }) => t.rightOf(wordsIn(locale, option.title), wordsIn(locale, option.rights)));
  const together = appraisals.filter((one) => one.mayBeJoint).map(({ option, flags }) => (flags.length === 0 ? wordsIn(locale, option.title) : texts[locale].labelled(wordsIn(locale, option.title), s.flagged)));
  const listed = (id: string, title: string, items: readonly Words[], note?: string): Section[] => (items.length === 0 ? [] : [{ id, title, blocks: [...(note === undefined ? [] : [{ kind: 'paragraph' as const, words: note }]), { kind: 'list', items }] }]);
  return {
    language: locale,
    title: s.title(wordsIn(locale, response.challenge.title), reading.the),
    subtitle: t.brief,
    clocks: t.clocks(asked.on, asked.known),
    notices: [readerNotice(locale, { day: asked.made, legal: true }), ...new Set(reading.states.flatMap(({ notice }) => (notice === undefined ? [] : [wordsIn(locale, notice)])))],
    sections: [
      { id: 'short', title: t.inShort, blocks: shortOf(of) },
      { id: 'options', title: s.briefColumns, blocks: [tableOf(of)] },
      { id: 'harms', title: texts[locale].harms, blocks: harmsOf(of) },
      ...listed('legal', legalTexts[locale].titleOfSeveral, legal),
      ...listed('exchange', s.exchange, exchanges, s.jointLead),
      ...listed('together', s.together, together, s.togetherNote),
      ...listed('bodies', s.briefBodies(reading.states.length, writtenDay(locale, response.on)), bodies),
      ...listed('here', s.practices, practices),
      { id: 'rights', title: texts[locale].rights, blocks: [{ kind: 'list', items: rights }, { kind: 'paragraph', words: t.rightsNote }] },
      { id: 'unknown', title: t.unknown, blocks: [{ kind: 'list', items: [s.briefUnknown, legal.length > 0 ? legalTexts[locale].unknownRestOfSeveral : s.unknownLaw, s.unknownJoint] }] },
      { id: 'ask', title: t.ask, blocks: [{ kind: 'paragraph', words: s.briefAsk }] },
    ],
    cuts: [
      { cites: 'research', what: t.researchSources },
      ...keepingFewer('rights', rights.length, 3),
      ...(legal.length === 0 ? [] : keepingFewer('legal', legal.length, 3)),
      ...keepingFewer('here', practices.length, 3),
      { section: 'rights' },
      { section: 'here' },
      ...keepingFewer('bodies', bodies.length, 1),
      { section: 'bodies' },
      ...keepingFewer('options', appraisals.length, 6),
      ...keepingFewer('exchange', exchanges.length, 2),
      { section: 'together' },
      ...keepingFewer('options', 6, 3),
    ],
    pages: 2,
    made: asked.made,
    path: briefPath('response', response.challenge.id, { ...asked, states: codesOf(response), questions: [] }),
    rest: pageOf(asked, response),
  };
}

function shortOf({ locale, asked, response, reading }: Asked): Section['blocks'] {
  const t = texts[locale];
  const withHarms = response.appraisals.filter(({ harms }) => harms.length > 0).length;
  return [
    { kind: 'paragraph', words: [{ words: severalTexts[locale].answer(response.tally, reading.the, reading.states.length, asked.on, asked.made), strong: true }] },
    {
      kind: 'list',
      items: [`${firstWordsOf(locale, reading).join(' ')} ${briefTexts[locale].notAChance}`, t.notSeenNote, ...(withHarms > 0 ? [t.harmNote(withHarms)] : []), ...(asked.on === asked.made ? [] : [t.pastNote])],
    },
  ];
}

/** A column for each State: short words, the number of the source, and its year. */
function tableOf({ locale, reading }: Asked): Section['blocks'][number] {
  const t = texts[locale];
  const b = briefTexts[locale];
  return {
    kind: 'table',
    caption: severalTexts[locale].briefNote,
    // Many columns leave little to each: titles are what runs longest.
    columns: [{ label: t.option, width: reading.states.length > 4 ? 7 : 5 }, ...reading.states.map((state) => ({ label: wordsIn(locale, state.name), width: 3 })), { label: t.research, width: 4 }],
    rows: reading.appraisals.map((appraisal): Words[] => {
      const { option, research } = appraisal;
      return [
        b.option(wordsIn(locale, option.title), laneWords(locale, appraisal)),
        ...appraisal.columns.map((column) => statusOf(locale, column)),
        research.findings.length === 0 ? t.noFindings : [{ words: t.words.findings(research.findings.length, research.sources, research.directions), cites: research.findings.map(({ source }) => ({ source, group: 'research' })) }],
      ];
    }),
  };
}

function laneWords(locale: Locale, { lane, standing }: ShownShared): string {
  const t = appraisalTexts[locale];
  return standing === undefined ? t.lanes[lane] : briefTexts[locale].first(t.percent(standing.firstShare));
}

function statusOf(locale: Locale, { status, answers }: ShownColumn): Words {
  const words = severalTexts[locale].briefStatus[status];
  const years = answers.flatMap(({ source }) => (source?.year === undefined ? [] : [source.year]));
  const cites = answers.flatMap(({ source }) => cited(source));
  return cites.length === 0 ? words : [{ words: [words, ...new Set(years)].join(', '), cites }];
}

function harmsOf({ locale, reading }: Asked): Section['blocks'] {
  const t = briefTexts[locale];
  const { words } = texts[locale];
  const items = reading.appraisals
    .filter(({ harms }) => harms.length > 0)
    .map(({ option, harms }): Piece[] => [
      { words: t.harmsOf(wordsIn(locale, option.title)), strong: true },
      ...harms.flatMap((harm, index): Piece[] => [
        ...(index === 0 ? [] : [{ words: '; ' }]),
        { words: t.harm(wordsIn(locale, harm.outcome.label), words.certainty[harm.certainty], words.studyType[harm.studyType], harm.year), cites: cited(harm.source) },
      ]),
      { words: '.' },
    ]);
  return [items.length === 0 ? { kind: 'paragraph', words: t.noHarms } : { kind: 'list', items }];
}

function exchangesOf({ locale, reading }: Asked): Words[] {
  const s = severalTexts[locale];
  const where = (codes: readonly string[]) => s.list(statesOf(reading, codes).map((state) => wordsIn(locale, state.in)));
  return reading.appraisals.flatMap(({ option, exchange, columns }): Words[] => {
    if (exchange === undefined) return [];
    const citesIn = (codes: readonly string[]) => columns.filter(({ stateCode }) => codes.includes(stateCode)).flatMap(({ answers }) => answers.flatMap(({ source }) => cited(source)));
    return [
      [
        { words: s.exchangeOf(wordsIn(locale, option.title)), strong: true },
        { words: s.seenIn(where(exchange.seenIn)), cites: citesIn(exchange.seenIn) },
        ...(exchange.notSeenIn.length === 0 ? [] : [{ words: ` ${s.notSeenIn(where(exchange.notSeenIn))}`, cites: citesIn(exchange.notSeenIn) }]),
        ...(exchange.notKnownIn.length === 0 ? [] : [{ words: ` ${s.notKnownIn(where(exchange.notKnownIn))}` }]),
      ],
    ];
  });
}

function practicesOf({ locale, reading }: Asked): Words[] {
  const seen = new Map(reading.appraisals.flatMap(({ columns }) => columns.flatMap(({ stateCode, here }) => here.map((practice) => [practice.id, { practice, stateCode }] as const))));
  return [...seen.values()].map(({ practice, stateCode }) => [
    { words: wordsIn(locale, practice.title) },
    { words: severalTexts[locale].practiceIn(statesOf(reading, [stateCode]).map(({ name }) => wordsIn(locale, name)).join(), texts[locale].words.lesson[practice.lesson].toLowerCase()), cites: cited(practice.source) },
  ]);
}

function bodiesOf({ locale, response, reading }: Asked): Words[] {
  const s = severalTexts[locale];
  return response.bodies.map(({ body, memberships }): Words => {
    const since = reading.states.flatMap((state) => memberships.filter(({ stateCode }) => stateCode === state.code).map(({ dates }) => s.memberSince(wordsIn(locale, state.name), sinceWords(locale, dates))));
    return [{ words: texts[locale].labelled(wordsIn(locale, body.shortName), s.list(since)), cites: memberships.flatMap(({ source }) => cited(source)) }];
  });
}
