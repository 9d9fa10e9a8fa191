/** Challenges and options in the API. */
import { Type, type Static } from 'typebox';
import { api, ListOf, Words, wordsOf } from '#kernel/http/api.ts';
import type { Web } from '#kernel/http/web.ts';
import type { Source } from '#kernel/values/source.ts';
import { problemWords } from '#kernel/http/send.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { moneyAskedIn } from '#kernel/values/money.ts';
import { convertCosts, type CostsConverted } from '../actions/convert-costs.ts';
import { conversionWords } from '../pages/parts/converted.tsx';
import { indexKinds } from '../rules/conversion.ts';
import { findChallenge, listChallenges, listChallengesOf, type Challenge } from '../store/challenges.ts';
import type { Cost } from '../store/costs.ts';
import type { Finding } from '../store/findings.ts';
import { findHeldBy } from '../store/held.ts';
import { findOption, listOptionsOf, type Option } from '../store/options.ts';
import type { Practice } from '../store/practices.ts';
import { Slug } from './pages.ts';

const tag = 'Library';

const SourceShape = Type.Object({ title: Type.String(), publisher: Type.String(), authors: Type.Optional(Type.String()), year: Type.Optional(Type.Integer()), url: Type.Optional(Type.String()) });
const Interval = Type.Object({ low: Type.Number(), high: Type.Number() });
const Weights = Type.Object({ prevention: Type.Number(), harm_reduction: Type.Number(), treatment: Type.Number(), enforcement: Type.Number() });
const Labelled = Type.Object({ id: Type.String(), label: Words });
const Titled = Type.Object({ id: Type.String(), title: Words });
const Confidence = Type.String({ description: 'Of the record: sure, probable or unsure. It does not say that what is recorded is true' });

const ChallengeShape = Type.Object({
  id: Type.String(),
  title: Words,
  description: Words,
  scope: Type.String({ description: 'national or transnational' }),
  horizon: Type.String({ description: 'acute, sub-acute, medium or long' }),
});

const OptionShape = Type.Object({
  id: Type.String(),
  title: Words,
  pillar: Type.String({ description: 'The one under which it is listed' }),
  weights: Weights,
  enabler: Type.Boolean({ description: 'A condition for other options, and not their rival' }),
  family: Type.Optional(Type.String({ description: 'The option that it is a variant of' })),
});

const FindingShape = Type.Object({
  id: Type.String(),
  outcome: Labelled,
  direction: Type.String({ description: 'benefit, no_effect, mixed or harm, as the source says; not to be derived from the number' }),
  certainty: Type.String({ description: 'high, moderate, low, very_low, or not_graded' }),
  measure: Type.String(),
  estimate: Type.Union([Type.Number(), Type.Null()]),
  interval: Type.Union([Interval, Type.Null()]),
  readsAs: Type.String({ description: 'How the number runs: lower_better, higher_better, percent_change, level or narrative' }),
  studyType: Type.String(),
  population: Words,
  setting: Words,
  note: Type.Optional(Words),
  year: Type.Integer(),
  source: SourceShape,
  sourceAddress: Type.String({ description: 'seen, or from_memory: not checked' }),
  standing: Type.Object(
    { status: Type.String({ description: 'current, corrected or retracted' }), on: Type.Optional(Type.String({ description: 'As precisely as it is known' })), note: Type.Optional(Words), notice: Type.Optional(SourceShape) },
    { description: 'What became of the publication. A retracted finding is counted nowhere' },
  ),
  confidence: Confidence,
});

const PracticeShape = Type.Object({
  id: Type.String(),
  state: Type.String({ description: 'ISO 3166-1, two letters' }),
  place: Words,
  title: Words,
  startedYear: Type.Integer(),
  summary: Words,
  outcomeReported: Words,
  lesson: Type.String({ description: 'worked, mixed, failed or no_outcome_yet: the compiler’s reading of the outcome reported' }),
  source: SourceShape,
  confidence: Confidence,
});

const ConvertedShape = Type.Object(
  {
    currency: Type.String(),
    year: Type.Integer({ description: 'Of its prices' }),
    value: Type.Optional(Type.Number()),
    interval: Type.Optional(Type.Union([Interval, Type.Null()], { description: 'That of the source, converted in the same way' })),
    used: Type.Optional(Type.Array(Type.String(), { description: 'Ids of `indices`' })),
    notConverted: Type.Optional(Words),
    missing: Type.Optional(Type.Array(Type.Object({ kind: Type.String({ description: 'price-level (gdp_deflator or consumer_prices), exchange_rate or purchasing_power' }), place: Type.String(), currency: Type.String(), years: Type.Array(Type.Integer()) }), { description: 'What would have to be on record' })),
  },
  { description: 'Only where `money` was asked for: beside the amount, never instead of it' },
);

const IndexShape = Type.Object({
  id: Type.String(),
  kind: Type.Enum([...indexKinds]),
  place: Type.String(),
  currency: Type.String(),
  against: Type.Optional(Type.String({ description: 'Units of the currency for one of this' })),
  baseYear: Type.Optional(Type.Integer({ description: 'The year that is 100' })),
  year: Type.Integer(),
  value: Type.Number(),
  source: SourceShape,
  confidence: Confidence,
});

const CostShape = Type.Object({
  id: Type.String(),
  type: Type.String({ description: 'unit_cost, ICER, net_saving or benefit_cost_ratio' }),
  value: Type.Number(),
  interval: Type.Union([Interval, Type.Null()]),
  currency: Type.String(),
  isMoney: Type.Boolean({ description: 'False: a ratio or a percentage' }),
  unit: Words,
  priceYear: Type.Union([Type.Integer(), Type.Null()], { description: 'Null: not known' }),
  place: Type.String({ description: 'Code of a State, EU or global' }),
  year: Type.Integer(),
  perspective: Words,
  comparator: Words,
  horizon: Words,
  note: Type.Optional(Words),
  source: SourceShape,
  confidence: Confidence,
  converted: Type.Optional(ConvertedShape),
});

const sourceOf = ({ title, publisher, authors, year, url }: Source) => ({ title, publisher, ...(authors !== undefined && { authors }), ...(year !== undefined && { year }), ...(url !== undefined && { url }) });

const challengeOf = ({ id, title, description, scope, horizon }: Pick<Challenge, 'id' | 'title' | 'description' | 'scope' | 'horizon'>) => ({ id, title: wordsOf(title), description: wordsOf(description), scope, horizon });

const optionOf = ({ id, title, pillar, weights, isEnabler, family }: Option) => ({ id, title: wordsOf(title), pillar, weights: { ...weights }, enabler: isEnabler, ...(family !== undefined && { family }) });

const findingOf = (one: Finding) => ({
  id: one.id,
  outcome: { id: one.outcome.id, label: wordsOf(one.outcome.label) },
  direction: one.direction,
  certainty: one.certainty,
  measure: one.measure,
  estimate: one.estimate ?? null,
  interval: one.interval ? { ...one.interval } : null,
  readsAs: one.readsAs,
  studyType: one.studyType,
  population: wordsOf(one.population),
  setting: wordsOf(one.setting),
  ...(one.note && { note: wordsOf(one.note) }),
  year: one.year,
  source: sourceOf(one.source),
  sourceAddress: one.sourceAddress,
  standing: one.standing ? { status: one.standing.kind, on: one.standing.on, ...(one.standing.note && { note: wordsOf(one.standing.note) }), notice: sourceOf(one.standing.source) } : { status: 'current' },
  confidence: one.confidence,
});

const practiceOf = (one: Practice) => ({
  id: one.id,
  state: one.stateCode,
  place: wordsOf(one.place),
  title: wordsOf(one.title),
  startedYear: one.startedYear,
  summary: wordsOf(one.summary),
  outcomeReported: wordsOf(one.outcomeReported),
  lesson: one.lesson,
  source: sourceOf(one.source),
  confidence: one.confidence,
});

const costOf = (one: Cost) => ({
  id: one.id,
  type: one.type,
  value: one.value,
  interval: one.interval ? { ...one.interval } : null,
  currency: one.currency,
  isMoney: one.isMoney,
  unit: wordsOf(one.unit),
  priceYear: one.priceYear ?? null,
  place: one.place,
  year: one.year,
  perspective: wordsOf(one.perspective),
  comparator: wordsOf(one.comparator),
  horizon: wordsOf(one.horizon),
  ...(one.note && { note: wordsOf(one.note) }),
  source: sourceOf(one.source),
  confidence: one.confidence,
});

function convertedOf({ asked, conversions }: CostsConverted, id: string): Static<typeof ConvertedShape> {
  const one = conversions.get(id);
  const target = { currency: asked.currency, year: asked.year };
  if (one?.kind === 'converted') return { ...target, value: sixDigits(one.value), interval: one.interval ? { low: sixDigits(one.interval.low), high: sixDigits(one.interval.high) } : null, used: one.used.map((index) => index.id) };
  const say = (locale: Locale) => typeset(locale, conversionWords(locale, asked, one));
  return { ...target, notConverted: { en: say('en'), fr: say('fr') }, ...(one?.kind === 'missing' && { missing: one.missing.map((gap) => ({ ...gap, years: [...gap.years] })) }) };
}

/** A program may round further; more digits than an index has would pretend. */
const sixDigits = (value: number) => Number(value.toPrecision(6));

function indicesOf({ conversions }: CostsConverted): Static<typeof IndexShape>[] {
  const used = new Map([...conversions.values()].flatMap((one) => (one.kind === 'converted' ? one.used.map((index) => [index.id, index] as const) : [])));
  return [...used.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, kind, place, currency, against, baseYear, year, value, source, confidence }) => ({
    id, kind, place, currency, ...(against !== undefined && { against }), ...(baseYear !== undefined && { baseYear }), year, value, source: sourceOf(source), confidence,
  }));
}

export function libraryApi(web: Web): void {
  api(web, '/challenges', {
    access: 'public',
    tag,
    summary: 'Challenges that a State may face',
    summaryFr: 'Défis auxquels un État peut faire face',
    response: ListOf(Type.Object({ ...ChallengeShape.properties, options: Type.Integer({ description: 'How many options are worth looking at' }) })),
    load: async (tx) => ({ items: (await listChallenges(tx)).map((one) => ({ ...challengeOf(one), options: one.options })) }),
  });

  api(web, '/challenges/:id', {
    access: 'public',
    tag,
    summary: 'A challenge with its options',
    summaryFr: 'Un défi et ses options',
    description: 'The options stand in the order of the data, which is no ranking.',
    params: Slug,
    response: Type.Object({
      ...ChallengeShape.properties,
      substances: Type.Array(Words),
      populations: Type.Array(Words),
      firstSteps: Type.Array(Words),
      coreOutcomes: Type.Array(Labelled),
      indirectOptions: Type.Array(Type.String(), { description: 'Options whose findings on record are about other substances or other people than this challenge' }),
      source: Type.Optional(SourceShape),
      options: Type.Array(Type.Object({ ...OptionShape.properties, findings: Type.Integer(), practices: Type.Integer(), costs: Type.Integer() })),
    }),
    async load(tx, { params }) {
      const challenge = await findChallenge(tx, params.id);
      if (!challenge) return undefined;
      const options = await listOptionsOf(tx, challenge.id);
      return {
        ...challengeOf(challenge),
        substances: challenge.substances.map(wordsOf),
        populations: challenge.populations.map(wordsOf),
        firstSteps: challenge.firstSteps.map(wordsOf),
        coreOutcomes: challenge.coreOutcomes.map(({ id, label }) => ({ id, label: wordsOf(label) })),
        indirectOptions: [...challenge.indirectOptionIds],
        ...(challenge.source && { source: sourceOf(challenge.source) }),
        options: options.map((one) => ({ ...optionOf(one), findings: one.findings, practices: one.practices, costs: one.costs })),
      };
    },
  });

  api(web, '/options/:id', {
    access: 'public',
    tag,
    summary: 'An option with its findings, practices and costs',
    summaryFr: 'Une option, ses constats, ses pratiques et ses coûts',
    description: 'Each finding, practice and cost as its source gives it: nothing is pooled or scored, and amounts are converted only where `money` asks for it, beside what the source says.',
    params: Slug,
    query: Type.Object({
      known: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'What was known at this revision; what is known now unless given' })),
      money: Type.Optional(Type.String({ maxLength: 40, description: 'A currency and a year, such as EUR-2024, to see costs in; EUR-2024-FR for what it buys in a State' })),
    }),
    response: Type.Object({
      ...OptionShape.properties,
      description: Words,
      people: Words,
      rights: Words,
      leadTimeWeeks: Type.Optional(Type.Object({ least: Type.Integer(), typical: Type.Integer() })),
      questions: Type.Array(Type.String(), { description: 'Questions of the atlas whose answer says whether it is in place' }),
      widerQuestions: Type.Array(Type.String(), { description: 'Questions about something wider, whose answer never says that it is in place' }),
      challenges: Type.Array(Titled),
      findings: Type.Array(FindingShape),
      practices: Type.Array(PracticeShape),
      costs: Type.Array(CostShape),
      inventedCosts: Type.Optional(Type.Array(CostShape, { description: 'Of invented States, where it is their money that was asked for' })),
      indices: Type.Optional(Type.Array(IndexShape, { description: 'What amounts were converted with, each with its source' })),
    }),
    async load(tx, { params, query }) {
      const asked = query.money === undefined ? undefined : moneyAskedIn(query.money);
      if (query.money !== undefined && asked === undefined) return { refusedFields: [{ field: 'money', reason: problemWords('en', { reason: 'not-money', given: query.money }) }] };
      const option = await findOption(tx, params.id, query.known);
      if (!option) return undefined;
      const held = await findHeldBy(tx, option.id, query.known);
      const money = asked && (await convertCosts(tx, { optionId: option.id, costs: held.costs, asked, known: query.known }));
      const costShown = (one: Cost) => ({ ...costOf(one), ...(money && { converted: convertedOf(money, one.id) }) });
      return {
        ...optionOf(option),
        description: wordsOf(option.description),
        people: wordsOf(option.people),
        rights: wordsOf(option.rights),
        ...(option.leadTimeWeeks && { leadTimeWeeks: { ...option.leadTimeWeeks } }),
        questions: [...option.questionIds],
        widerQuestions: [...option.widerQuestionIds],
        challenges: (await listChallengesOf(tx, option.id, query.known)).map(({ id, title }) => ({ id, title: wordsOf(title) })),
        findings: held.findings.map(findingOf),
        practices: held.practices.map(practiceOf),
        costs: held.costs.map(costShown),
        ...(money && { indices: indicesOf(money), ...(money.invented.length > 0 && { inventedCosts: money.invented.map(costShown) }) }),
      };
    },
  });
}
