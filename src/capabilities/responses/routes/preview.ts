/** A response as a program asks for it. */
import { Type, type Static } from 'typebox';
import { api, Words, wordsOf, type FieldsRefused } from '#kernel/http/api.ts';
import type { Web } from '#kernel/http/web.ts';
import { readerNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { isDay, type Day } from '#kernel/values/dates.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { prepareResponse, type Response } from '../actions/prepare-response.ts';
import { prepareForSeveral } from '../actions/prepare-for-several.ts';
import { firstWordsOf, readingOf } from '../reading/one-state.ts';
import { longestWaitWeeks } from '../rules/horizon.ts';
import { lanes } from '../rules/lanes.ts';
import { evidenceClasses, experienceClasses, feasibilityClasses, wholeRange } from '../rules/lenses.ts';
import { rankingSeed, serverDraws } from '../rules/ranking.ts';
import { statuses } from '../rules/status.ts';
import { appraisalTexts, conditionWords } from '../texts/appraisal.ts';
import { texts, unknownsOf } from '../texts/response.ts';
import { PackageAsked, packagesOf, PackagesFound } from './package.ts';
import { severalTexts } from '../texts/several.ts';
import { AnswerShape, answerOf, changesOf, ChangesSince, Counted, counted, Interval, LegalAnswers, legalBasis, legalOf, named, sourceOf, SourceShape, Titled } from './shapes.ts';
import { PreviewOfSeveral, previewOfSeveral } from './several-preview.ts';

const Preview = Type.Object({
  challenge: Titled,
  state: Type.Object({ code: Type.String(), name: Words }),
  on: Type.String(),
  known: Type.Integer({ description: 'The revision that the answer rests on' }),
  changedSince: ChangesSince,
  sentence: Words,
  notice: Words,
  tally: Type.Object({ total: Type.Integer(), inPlace: Type.Integer(), partly: Type.Integer(), notInPlace: Type.Integer(), notSeen: Type.Integer(), notApplicable: Type.Integer(), notKnown: Type.Integer(), withoutQuestion: Type.Integer() }),
  lanes: Type.Array(Type.Object({ lane: Type.Enum([...lanes]), options: Type.Array(Type.String()) }), {
    description: 'Every option stands in one. ranked: compared, by how often each comes first; later: in a later horizon; prerequisite; promising: no finding; unstudied: findings on other outcomes, substances or people only; apart: flagged for harm, enters no package without a named safeguard',
  }),
  priorities: Type.Object({ sentence: Words, draws: Type.Integer(), seed: Type.Integer() }, { description: 'How the options of the lane ranked were compared: weights and unknown classes drawn at random, none imposed. A share of possible priorities is not a chance of success' }),
  horizon: Type.Object({ kind: Type.String(), longestWaitWeeks: Type.Integer({ description: 'An option that takes longer even at the least is placed in a later horizon' }) }),
  notKnown: Type.Array(Words),
  packages: Type.Optional(PackagesFound),
  options: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Words,
      lane: Type.Enum([...lanes]),
      family: Type.Optional(Type.String({ description: 'The option that it is a form of' })),
      keepOrStrengthen: Type.Boolean({ description: 'Seen in place, in whole or in part' }),
      lenses: Type.Object(
        {
          evidence: Type.Object({ ...Interval(evidenceClasses), known: Type.Boolean(), sources: Type.Integer(), setAside: Type.Integer() }),
          experience: Type.Object({ ...Interval(experienceClasses), known: Type.Boolean(), practices: Type.Integer(), measured: Type.Integer() }),
          feasibility: Type.Object({ ...Interval(feasibilityClasses), known: Type.Boolean({ description: 'Always false: only the reader can answer, and the answers are sent to nobody' }) }),
        },
        { description: 'Ordinal classes, side by side; never merged into one figure. Where nothing is known, all of them' },
      ),
      standing: Type.Optional(Type.Object({ firstShare: Type.Number(), rankAcceptability: Type.Array(Type.Number()), sentence: Words, condition: Words }, { description: 'Of the lane ranked only' })),
      flags: Type.Array(Type.String(), { description: 'Findings of harm, sure or probable, on an outcome that matters' }),
      leadTimeWeeks: Type.Optional(Type.Object({ least: Type.Integer(), typical: Type.Integer() })),
      legalBasis,
      legalAnswers: LegalAnswers,
      pillar: Type.String(),
      enabler: Type.Boolean(),
      status: Type.Enum([...statuses], { description: 'Never says what the law permits' }),
      answers: Type.Array(AnswerShape),
      wider: Type.Array(AnswerShape, { description: 'Answers to questions about something wider: they do not say that the option is in place' }),
      research: Type.Object({ findings: Type.Integer(), sources: Type.Integer(), directions: Counted, certainties: Counted }, { description: 'On the core outcomes of the challenge; counted, never pooled' }),
      harms: Type.Array(Type.Object({ finding: Type.String(), outcome: Words, certainty: Type.String(), core: Type.Boolean(), source: SourceShape }), { description: 'Every harm, on whatever outcome' }),
      practices: Type.Object({ total: Type.Integer(), lessons: Counted, here: Type.Array(Titled) }),
      costs: Type.Integer(),
      rights: Words,
    }),
  ),
});

/** The same for the terminal's `--json`. */
export function previewOf(response: Response, today: Day): Static<typeof Preview> {
  const { challenge, state, on, revision, tally, appraisals } = response;
  const readings = { en: readingOf('en', response), fr: readingOf('fr', response) };
  const unknowns = { en: unknownsOf('en', response), fr: unknownsOf('fr', response) };
  const titles = new Map(appraisals.map(({ option }) => [option.id, option.title]));
  const inBoth = (say: (locale: 'en' | 'fr') => string) => ({ en: say('en'), fr: say('fr') });
  return {
    challenge: { id: challenge.id, title: wordsOf(challenge.title) },
    state: { code: state.code, name: wordsOf(state.name) },
    on,
    known: revision,
    changedSince: changesOf(response.changedSince),
    sentence: inBoth((locale) => texts[locale].answer(tally, wordsIn(locale, state.in), on, today)),
    notice: inBoth((locale) => readerNotice(locale, { the: wordsIn(locale, state.the), day: today, legal: true, invented: isInvented(state.code) })),
    tally: { ...tally },
    lanes: readings.en.lanes.map(({ lane, appraisals: all }) => ({ lane, options: all.map((one) => one.option.id) })),
    priorities: { sentence: inBoth((locale) => typeset(locale, firstWordsOf(locale, readings[locale]).join(' '))), draws: serverDraws, seed: rankingSeed },
    horizon: { kind: challenge.horizon, longestWaitWeeks: longestWaitWeeks[challenge.horizon] },
    notKnown: unknowns.en.map((sentence, index) => ({ en: sentence, fr: unknowns.fr[index] ?? '' })),
    options: appraisals.map(({ option, status, answers, wider, research, harms, practices, lessons, here, lane, isToKeep, evidence, experience, standing, flags }) => ({
      id: option.id,
      title: wordsOf(option.title),
      lane,
      ...(option.family !== undefined && { family: option.family }),
      keepOrStrengthen: isToKeep,
      lenses: {
        evidence: { ...named('evidence', evidence.interval), known: evidence.isKnown, sources: evidence.sources, setAside: evidence.setAside },
        experience: { ...named('experience', experience.interval), known: experience.isKnown, practices: experience.practices, measured: experience.measured },
        feasibility: { ...named('feasibility', wholeRange('feasibility')), known: false },
      },
      ...(standing && {
        standing: {
          firstShare: standing.firstShare,
          rankAcceptability: [...standing.rankAcceptability],
          sentence: inBoth((locale) => appraisalTexts[locale].comesFirst(standing.firstShare)),
          condition: inBoth((locale) => conditionWords(locale, standing.condition, (id) => wordsIn(locale, titles.get(id) ?? option.title))),
        },
      }),
      flags: [...flags],
      ...(option.leadTimeWeeks && { leadTimeWeeks: { ...option.leadTimeWeeks } }),
      ...legalOf(answers),
      pillar: option.pillar,
      enabler: option.isEnabler,
      status,
      answers: answers.map(answerOf),
      wider: wider.map(answerOf),
      research: { findings: research.findings.length, sources: research.sources, directions: counted(research.directions), certainties: counted(research.certainties) },
      harms: harms.map((harm) => ({ finding: harm.id, outcome: wordsOf(harm.outcome.label), certainty: harm.certainty, core: harm.isCore, source: sourceOf(harm.source) })),
      practices: { total: practices.length, lessons: counted(lessons), here: here.map(({ id, title }) => ({ id, title: wordsOf(title) })) },
      costs: option.costs,
      rights: wordsOf(option.rights),
    })),
  };
}

export function responseApi(web: Web): void {
  api(web, '/responses/preview', {
    access: 'public',
    tag: 'Responses',
    summary: 'The options for a challenge in a State, or in several',
    summaryFr: 'Les options pour un défi dans un État, ou dans plusieurs',
    description: 'Option by option: what is seen in the State, what is not seen and what is not known; findings counted on the outcomes that matter, every harm, practices. Three lenses stand side by side in ordinal classes; options are compared under all possible priorities. Nothing is pooled or scored, States are never ranked, and nothing is kept of what was asked. With `states` instead of `state`: the options once, and a column for each State.',
    body: Type.Object({
      challenge: Type.String({ maxLength: 80, description: 'Identifier of a challenge' }),
      state: Type.Optional(Type.String({ maxLength: 60, description: 'ISO 3166-1, two letters' })),
      states: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60, description: 'Instead of `state`: two to eight codes. Their order says nothing and changes nothing' })),
      on: Type.Optional(Type.String({ maxLength: 10, description: 'The day; today unless given' })),
      known: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'What was known at this revision; what is known now unless given' })),
      package: Type.Optional(PackageAsked),
    }),
    response: Type.Union([Preview, PreviewOfSeveral]),
    async load(tx, { body, today }): Promise<{ readonly one: Response } | { readonly several: Static<typeof PreviewOfSeveral> } | FieldsRefused> {
      const t = texts.en;
      if (body.on !== undefined && !isDay(body.on)) return { refusedFields: [{ field: 'on', reason: t.reasonDay }] };
      if (body.states !== undefined) {
        if (body.state !== undefined) return { refusedFields: [{ field: 'states', reason: severalTexts.en.reasonBoth }] };
        const several = await prepareForSeveral(tx, { challengeId: body.challenge, stateCodes: body.states, on: body.on ?? today, today, known: body.known });
        if (several === undefined) return { refusedFields: [{ field: 'challenge', reason: t.reasonChallenge }] };
        if ('response' in several) return { several: previewOfSeveral(several.response, today) };
        const refusals = several.refusals.length === 0 ? [{ kind: 'too-few' as const, codes: [] }] : several.refusals;
        return { refusedFields: refusals.map(({ kind, codes }) => ({ field: 'states', reason: severalTexts.en.reason[kind](codes) })) };
      }
      if (body.state === undefined) return { refusedFields: [{ field: 'state', reason: severalTexts.en.reasonNoState }] };
      const prepared = await prepareResponse(tx, { challengeId: body.challenge, stateCode: body.state, on: body.on ?? today, today, known: body.known });
      if (prepared === undefined) return { refusedFields: [{ field: 'challenge', reason: t.reasonChallenge }] };
      if ('refused' in prepared) return { refusedFields: [{ field: 'state', reason: t.reasonState }] };
      return { one: prepared.response };
    },
    async answer(prepared, { body, today }) {
      if ('several' in prepared) return body.package === undefined ? prepared.several : { refusedFields: [{ field: 'package', reason: severalTexts.en.reasonPackage }] };
      if (body.package === undefined) return previewOf(prepared.one, today);
      const packages = await packagesOf(prepared.one, body.package);
      return 'refusedFields' in packages ? packages : { ...previewOf(prepared.one, today), packages };
    },
  });
}
