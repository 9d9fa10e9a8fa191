/** Packages as lines of plain text: for the terminal, and for the file that a reader saves. */
import type { Locale } from '#kernel/text/locale.ts';
import type { Chosen } from '../packages/choose.ts';
import type { PackageSubject } from '../pages/package-data.ts';
import type { Asked } from '../rules/asked.ts';
import { balanceOf } from '../rules/balance.ts';
import { candidatesOf, doesNotApply } from '../rules/package.ts';
import { attendedWords, doneWords, endedWords, flagWords, letterOf, moneyWords, packageTexts, refusalWords } from './package.ts';

export function packageLines(locale: Locale, subject: PackageSubject, asked: Asked, chosen: Chosen, currency: string): readonly string[] {
  const t = packageTexts[locale];
  const title = t.title.toUpperCase();
  if ('refused' in chosen) return [title, ...refusalWords(locale, chosen, currency), ...('setAside' in chosen ? asideLines(locale, subject, chosen.setAside) : [])];
  const titleOf = titlesIn(subject);
  const ended = endedWords(locale, chosen, candidatesOf(chosen, subject.options));
  const asList = (ids: readonly string[]) => (ids.length === 0 ? [t.sharedNone] : ids.map((id) => `  - ${titleOf(id)}`));
  return [
    title,
    doneWords(locale, chosen),
    ...(ended === undefined ? [] : [ended]),
    t.faultAt(t.present, t.presentOf(chosen.inPlace.options.length)),
    ...chosen.inPlace.options.map((id) => `  - ${titleOf(id)}`),
    ...(chosen.packages.length < 2 ? [] : ['', t.shared, ...asList(chosen.shared), t.inSome, ...chosen.inSome.map(({ option, packages }) => `  - ${t.inSomeOf(titleOf(option), packages.map(letterOf))}`)]),
    ...chosen.packages.flatMap((one, index) => [
      '',
      t.packageNamed(letterOf(index)),
      `  ${t.sums(moneyWords(locale, one.firstYearCost, currency), moneyWords(locale, one.yearlyCost, currency))}`,
      ...one.options.map((id) => `  - ${titleOf(id)}`),
      ...guardedIn(subject, one.options).map((id) => `  ▲ ${t.guarded} ${t.guardedBy(titleOf(id), asked.safeguards[id] ?? '')}`),
      ...balanceLines(locale, subject, one.options, chosen.setAside.costNotKnown),
    ]),
    ...asideLines(locale, subject, chosen.setAside),
    '',
    t.balanceNote,
    t.valueNote,
  ];
}

export const titlesIn = ({ options }: PackageSubject) => {
  const titles = new Map(options.map(({ id, title }) => [id, title]));
  return (id: string): string => titles.get(id) ?? id;
};

export const guardedIn = ({ options }: PackageSubject, chosen: readonly string[]): readonly string[] => chosen.filter((id) => options.some((one) => one.id === id && one.isFlagged));

function balanceLines(locale: Locale, subject: PackageSubject, chosen: readonly string[], costNotKnown: readonly string[]): readonly string[] {
  const { pillars, flags } = balanceOf(subject.options, chosen, costNotKnown);
  const said = flags.map((flag) => `  ! ${flagWords(locale, flag, titlesIn(subject), (id) => subject.outcomes[id] ?? id)}`);
  return [...pillars.map((one) => `  ${attendedWords(locale, one)}`), ...(said.length === 0 ? [`  ${packageTexts[locale].noFlags}`] : said)];
}

type SetAside = Extract<Chosen, { readonly setAside: unknown }>['setAside'];

/** What stands outside the packages, and why. */
export function asideOf(locale: Locale, subject: PackageSubject, { costNotKnown, keptApart, withoutPrerequisite }: SetAside): readonly { readonly heading: string; readonly lines: readonly string[] }[] {
  const t = packageTexts[locale];
  const titleOf = titlesIn(subject);
  return [
    { heading: t.costNotKnown, lines: costNotKnown.map(titleOf) },
    { heading: t.keptApart, lines: keptApart.map(titleOf) },
    { heading: t.withoutPrerequisite, lines: withoutPrerequisite.map(({ option, requires }) => t.needs(titleOf(option), requires.map(titleOf).join(', '))) },
    { heading: t.doesNotApply, lines: subject.options.filter(doesNotApply).map(({ title }) => title) },
  ].filter(({ lines }) => lines.length > 0);
}

const asideLines = (locale: Locale, subject: PackageSubject, setAside: SetAside): readonly string[] => asideOf(locale, subject, setAside).flatMap(({ heading, lines }) => ['', heading, ...lines.map((line) => `  - ${line}`)]);
