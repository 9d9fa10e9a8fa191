/** A response for several States as a program asks for it. */
import { Type, type Static } from 'typebox';
import { Words, wordsOf } from '#kernel/http/api.ts';
import { readerNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { sinceWords } from '#capabilities/states/index.ts';
import type { ResponseForSeveral } from '../actions/prepare-for-several.ts';
import { unknownsOfSeveral } from '../pages/parts/not-known-of-several.tsx';
import { firstWordsOf } from '../reading/one-state.ts';
import { readingOfSeveral } from '../reading/several-states.ts';
import { longestWaitWeeks } from '../rules/horizon.ts';
import { lanes } from '../rules/lanes.ts';
import { evidenceClasses, experienceClasses } from '../rules/lenses.ts';
import { rankingSeed, serverDraws } from '../rules/ranking.ts';
import { statuses } from '../rules/status.ts';
import { severalTexts } from '../texts/several.ts';
import { AnswerShape, answerOf, changesOf, ChangesSince, Counted, counted, Interval, LegalAnswers, legalBasis, legalOf, named, sourceOf, SourceShape, Titled } from './shapes.ts';

const Codes = Type.Array(Type.String());

export const PreviewOfSeveral = Type.Object({
  challenge: Titled,
  states: Type.Array(Type.Object({ code: Type.String(), name: Words }), { description: 'By their codes, as all columns are. States are never put in order by what is seen in them' }),
  on: Type.String(),
  known: Type.Integer({ description: 'The revision that the answer rests on' }),
  changedSince: ChangesSince,
  sentence: Words,
  notice: Words,
  tally: Type.Object({ total: Type.Integer(), inAll: Type.Integer(), inSome: Type.Integer(), inNone: Type.Integer(), notKnown: Type.Integer() }, { description: 'Options, counted by whether they are seen in place, in whole or in part, in all of the States, in some or in none; notKnown: nothing is known of them in any. States are not counted' }),
  lanes: Type.Array(Type.Object({ lane: Type.Enum([...lanes]), options: Codes }), { description: 'By evidence alone, the same for every State: what comes later in one of them is said in its column' }),
  priorities: Type.Object({ sentence: Words, draws: Type.Integer(), seed: Type.Integer() }),
  horizon: Type.Object({ kind: Type.String(), longestWaitWeeks: Type.Integer() }),
  notKnown: Type.Array(Words),
  options: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Words,
      lane: Type.Enum([...lanes]),
      pillar: Type.String(),
      enabler: Type.Boolean(),
      lenses: Type.Object({
        evidence: Type.Object({ ...Interval(evidenceClasses), known: Type.Boolean(), sources: Type.Integer(), setAside: Type.Integer() }),
        experience: Type.Object({ ...Interval(experienceClasses), known: Type.Boolean(), practices: Type.Integer(), measured: Type.Integer() }),
      }),
      firstShare: Type.Optional(Type.Number({ description: 'Of the lane ranked only. A share of possible priorities, not a chance of success' })),
      flags: Codes,
      leadTimeWeeks: Type.Optional(Type.Object({ least: Type.Integer(), typical: Type.Integer() })),
      research: Type.Object({ findings: Type.Integer(), sources: Type.Integer(), directions: Counted, certainties: Counted }),
      harms: Type.Array(Type.Object({ finding: Type.String(), outcome: Words, certainty: Type.String(), core: Type.Boolean(), source: SourceShape })),
      rights: Words,
      columns: Type.Array(
        Type.Object({
          state: Type.String(),
          status: Type.Enum([...statuses], { description: 'Never says what the law permits' }),
          keepOrStrengthen: Type.Boolean(),
          laterHorizon: Type.Boolean({ description: 'Not seen in place there, and slower even at the least than the challenge leaves' }),
          legalBasis,
          legalAnswers: LegalAnswers,
          feasibility: Type.Literal('yours', { description: 'Only the reader can answer, and the answers are sent to nobody' }),
          answers: Type.Array(AnswerShape),
          wider: Type.Array(AnswerShape),
          practices: Type.Array(Titled),
        }),
      ),
    }),
  ),
  joint: Type.Object(
    {
      exchange: Type.Array(Type.Object({ option: Type.String(), seenIn: Codes, notSeenIn: Codes, notKnownIn: Codes }), { description: 'Seen in place in one, and not seen or not known in another. Not known is no absence' }),
      mayBeJoint: Type.Array(Type.String(), { description: 'Options under enforcement, of a challenge recorded as transnational' }),
      bodies: Type.Array(Type.Object({ body: Type.String(), name: Words, since: Type.Array(Type.Object({ state: Type.String(), since: Words, source: SourceShape })), networks: Type.Array(Type.Object({ id: Type.String(), name: Words, status: Words })) }), {
        description: 'Of which every one of the States is a member on the day. Which of them take part in a network is not on record',
      }),
    },
    { description: 'It follows from the data and from nothing that a State has said' },
  ),
});

/** The same for the terminal's `--json`. */
export function previewOfSeveral(response: ResponseForSeveral, today: Day): Static<typeof PreviewOfSeveral> {
  const { challenge, states, on, revision, tally, appraisals, bodies } = response;
  const readings = { en: readingOfSeveral('en', response), fr: readingOfSeveral('fr', response) };
  const unknowns = { en: unknownsOfSeveral('en', response), fr: unknownsOfSeveral('fr', response) };
  const inBoth = (say: (locale: Locale) => string) => ({ en: say('en'), fr: say('fr') });
  return {
    challenge: { id: challenge.id, title: wordsOf(challenge.title) },
    states: states.map(({ code, name }) => ({ code, name: wordsOf(name) })),
    on,
    known: revision,
    changedSince: changesOf(response.changedSince),
    sentence: inBoth((locale) => severalTexts[locale].answer(tally, readings[locale].the, states.length, on, today)),
    notice: inBoth((locale) => readerNotice(locale, { day: today, legal: true })),
    tally: { ...tally },
    lanes: readings.en.lanes.map(({ lane, appraisals: all }) => ({ lane, options: all.map((one) => one.option.id) })),
    priorities: { sentence: inBoth((locale) => typeset(locale, firstWordsOf(locale, readings[locale]).join(' '))), draws: serverDraws, seed: rankingSeed },
    horizon: { kind: challenge.horizon, longestWaitWeeks: longestWaitWeeks[challenge.horizon] },
    notKnown: unknowns.en.map((sentence, index) => ({ en: sentence, fr: unknowns.fr[index] ?? '' })),
    options: appraisals.map(({ option, lane, evidence, experience, standing, flags, research, harms, columns }) => ({
      id: option.id,
      title: wordsOf(option.title),
      lane,
      pillar: option.pillar,
      enabler: option.isEnabler,
      lenses: {
        evidence: { ...named('evidence', evidence.interval), known: evidence.isKnown, sources: evidence.sources, setAside: evidence.setAside },
        experience: { ...named('experience', experience.interval), known: experience.isKnown, practices: experience.practices, measured: experience.measured },
      },
      ...(standing && { firstShare: standing.firstShare }),
      flags: [...flags],
      ...(option.leadTimeWeeks && { leadTimeWeeks: { ...option.leadTimeWeeks } }),
      research: { findings: research.findings.length, sources: research.sources, directions: counted(research.directions), certainties: counted(research.certainties) },
      harms: harms.map((harm) => ({ finding: harm.id, outcome: wordsOf(harm.outcome.label), certainty: harm.certainty, core: harm.isCore, source: sourceOf(harm.source) })),
      rights: wordsOf(option.rights),
      columns: columns.map(({ stateCode, status, isToKeep, isLater, answers, wider, here }) => ({
        state: stateCode,
        status,
        keepOrStrengthen: isToKeep,
        laterHorizon: isLater,
        ...legalOf(answers),
        feasibility: 'yours' as const,
        answers: answers.map(answerOf),
        wider: wider.map(answerOf),
        practices: here.map(({ id, title }) => ({ id, title: wordsOf(title) })),
      })),
    })),
    joint: {
      exchange: appraisals.flatMap(({ option, exchange }) => (exchange ? [{ option: option.id, seenIn: [...exchange.seenIn], notSeenIn: [...exchange.notSeenIn], notKnownIn: [...exchange.notKnownIn] }] : [])),
      mayBeJoint: appraisals.filter((one) => one.mayBeJoint).map(({ option }) => option.id),
      bodies: bodies.map(({ body, memberships, networks }) => ({
        body: body.id,
        name: wordsOf(body.name),
        since: memberships.map(({ stateCode, dates, source }) => ({ state: stateCode, since: inBoth((locale) => sinceWords(locale, dates)), source: sourceOf(source) })).toSorted((a, b) => (a.state < b.state ? -1 : 1)),
        networks: networks.map(({ id, name, status }) => ({ id, name: wordsOf(name), status: wordsOf(status) })),
      })),
    },
  };
}
