/** Packages as a program asks for them: what goes in, what comes out, and which field is at fault. A program's own choice, neither kept nor logged. */
import { Type, type Static } from 'typebox';
import { Words, type FieldsRefused } from '#kernel/http/api.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Contradicting } from '#engines/portfolio/contradiction.ts';
import type { Response } from '../actions/prepare-response.ts';
import { choose, type Chosen, type Found } from '../packages/choose.ts';
import { comparedIn, factsOf, subjectOf } from '../packages/subject.ts';
import { faultsIn, longestSentence, mostOptionsAsked, type Asked } from '../rules/asked.ts';
import { balanceOf } from '../rules/balance.ts';
import { candidatesOf, doesNotApply } from '../rules/package.ts';
import { theSolver } from '../packages/solver.ts';
import { endedWords, faultWords, flagWords, packageTexts, refusalWords } from '../texts/package.ts';
import { titlesIn } from '../texts/package-lines.ts';

const Money = (description: string) => Type.Optional(Type.Number({ description }));
const ByPillar = <Of extends ReturnType<typeof Type.Integer> | ReturnType<typeof Type.String>>(one: Of, description: string) =>
  Type.Optional(Type.Object({ prevention: Type.Optional(one), harm_reduction: Type.Optional(one), treatment: Type.Optional(one), enforcement: Type.Optional(one) }, { description }));

export const PackageAsked = Type.Object(
  {
    budget: Money('For the first year. All amounts are in one currency and price base, the asker’s own'),
    yearly: Money('Budget for each later year'),
    costs: Type.Optional(
      Type.Record(Type.String({ maxLength: 80 }), Type.Object({ firstYear: Money('New money in the first year'), yearly: Money('New money in each later year') }), {
        maxProperties: mostOptionsAsked,
        description: 'By option. A cost that is left out is not known: the option stays outside, and is never taken for free',
      }),
    ),
    most: Type.Optional(Type.Number({ description: 'At most so many new options' })),
    pillarMinimum: ByPillar(Type.Integer(), 'So many options that attend to the pillar; what is in place counts, what is flagged does not. None unless asked'),
    pillarReasons: ByPillar(Type.String({ maxLength: longestSentence }), 'A reasoned sentence, which stands in the place of the minimum of a pillar'),
    safeguards: Type.Optional(Type.Record(Type.String({ maxLength: 80 }), Type.String({ maxLength: longestSentence }), { maxProperties: mostOptionsAsked, description: 'By option: the named safeguard that lets in what is flagged for harm' })),
    needed: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { maxItems: mostOptionsAsked, description: 'Options of the lane prerequisite that every new option needs' })),
  },
  { description: 'Left out: no packages. A choice of the asker’s own, neither kept nor logged' },
);

const Ids = Type.Array(Type.String());

export const PackagesFound = Type.Object(
  {
    packages: Type.Array(
      Type.Object({
        options: Ids,
        firstYear: Type.Number(),
        yearly: Type.Number(),
        underSafeguard: Ids,
        balance: Type.Array(Type.Object({ pillar: Type.String(), low: Type.Number(), high: Type.Number() }), { description: 'In whole options, what is in place included. low: surely; high: with what is not certain. Never a score' }),
        flags: Type.Array(Words, { description: 'A forgotten pillar, one that rests on what is not known, a contradiction' }),
      }),
      { description: 'Of nearly equal value, none of them “the best”' },
    ),
    shared: Ids,
    inSome: Type.Array(Type.Object({ option: Type.String(), packages: Type.Array(Type.Integer()) })),
    presentServices: Type.Object({ sentence: Words, options: Ids }),
    costNotKnown: Ids,
    keptApart: Type.Array(Type.String(), { description: 'Flagged, without a named safeguard' }),
    withoutPrerequisite: Type.Array(Type.Object({ option: Type.String(), requires: Ids })),
    doesNotApply: Ids,
    ended: Type.Enum(['all-found', 'enough-found', 'not-proven']),
    tolerance: Type.Number({ description: 'How far below the best the other packages may be, as a share of it' }),
    doubt: Type.Number({ description: 'By what share a package that was not found may exceed the best here' }),
    note: Type.Optional(Words),
  },
  { description: 'Only when a package was asked for' },
);

export type PackageBody = Static<typeof PackageAsked>;

const askedOf = ({ budget, yearly, most, costs = {}, safeguards = {}, needed = [], pillarMinimum = {}, pillarReasons = {} }: PackageBody): Asked => ({ budget, yearly, most, costs, safeguards, needed, pillarMinimum, pillarReasons });

export async function packagesOf(response: Response, body: PackageBody): Promise<Static<typeof PackagesFound> | FieldsRefused> {
  const asked = askedOf(body);
  const subject = subjectOf('en', response);
  const titleOf = titlesIn(subject);
  const faults = faultsIn(asked, subject.options.map(({ id }) => id));
  if (faults.length > 0) return { refusedFields: faults.map(({ field, fault }) => ({ field: `package.${field}`, reason: faultWords('en', field, fault, titleOf) })) };
  if (subject.options.length > mostOptionsAsked) return { refusedFields: [{ field: 'package', reason: packageTexts.en.notProven }] };
  const chosen = await chooseFor(response, asked);
  if ('refused' in chosen) {
    const reason = refusalWords('en', chosen, '').join(' ');
    const fields = chosen.refused === 'contradiction' ? chosen.between.map(fieldOf) : [chosen.refused === 'nothing-to-choose' ? 'costs' : ''];
    return { refusedFields: fields.map((field) => ({ field: ['package', field].filter(Boolean).join('.'), reason })) };
  }
  return foundOf(response, chosen);
}

export async function chooseFor(response: Response, asked: Asked): Promise<Chosen> {
  return choose(await theSolver(), response.appraisals.map(factsOf), asked, comparedIn(response.appraisals));
}

function fieldOf(one: Contradicting): string {
  if (one.constraint === 'pillar-minimum') return `pillarMinimum.${one.pillar}`;
  return { 'first-year-budget': 'budget', 'yearly-budget': 'yearly', 'most-options': 'most', prerequisites: 'needed', exclusions: 'costs', families: 'costs' }[one.constraint];
}

export function foundOf(response: Response, found: Found): Static<typeof PackagesFound> {
  const facts = response.appraisals.map(factsOf);
  const inBoth = (say: (locale: 'en' | 'fr') => string) => ({ en: typeset('en', say('en')), fr: typeset('fr', say('fr')) });
  const subjects = { en: subjectOf('en', response), fr: subjectOf('fr', response) };
  const candidates = candidatesOf(found, facts);
  const note = endedWords('en', found, candidates) && inBoth((locale) => endedWords(locale, found, candidates) ?? '');
  return {
    packages: found.packages.map(({ options, firstYearCost, yearlyCost }) => {
      const balance = balanceOf(facts, options, found.setAside.costNotKnown);
      return {
        options: [...options],
        firstYear: firstYearCost,
        yearly: yearlyCost,
        underSafeguard: options.filter((id) => facts.some((one) => one.id === id && one.isFlagged)),
        balance: balance.pillars.map((one) => ({ ...one })),
        flags: balance.flags.map((flag) => inBoth((locale) => flagWords(locale, flag, titlesIn(subjects[locale]), (id) => subjects[locale].outcomes[id] ?? id))),
      };
    }),
    shared: [...found.shared],
    inSome: found.inSome.map(({ option, packages }) => ({ option, packages: [...packages] })),
    presentServices: { sentence: inBoth((locale) => `${packageTexts[locale].present}. ${packageTexts[locale].presentOf(found.inPlace.options.length)}`), options: [...found.inPlace.options] },
    costNotKnown: [...found.setAside.costNotKnown],
    keptApart: [...found.setAside.keptApart],
    withoutPrerequisite: found.setAside.withoutPrerequisite.map(({ option, requires }) => ({ option, requires: [...requires] })),
    doesNotApply: facts.filter(doesNotApply).map(({ id }) => id),
    ended: found.ended,
    tolerance: found.tolerance,
    doubt: found.doubt,
    ...(note && { note }),
  };
}
