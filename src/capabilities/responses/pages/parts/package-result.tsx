/** Packages side by side, written by the script in the reader's browser: the same components as on a page of the server. */
import { pillarClass, PillarTag } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { pillars } from '#kernel/values/pillars.ts';
import type { Package } from '#engines/portfolio/packages.ts';
import type { Found } from '../../packages/choose.ts';
import type { Asked } from '../../rules/asked.ts';
import { balanceOf, type Balance } from '../../rules/balance.ts';
import { heardIn, type Draft } from '../../rules/draft.ts';
import { candidatesOf } from '../../rules/package.ts';
import { attendedWords, endedWords, flagWords, letterOf, moneyWords, packageTexts } from '../../texts/package.ts';
import { asideOf, guardedIn, titlesIn } from '../../texts/package-lines.ts';
import type { PackageSubject } from '../package-data.ts';

export interface ResultProps {
  readonly locale: Locale;
  readonly subject: PackageSubject;
  readonly asked: Asked;
  readonly found: Found;
  readonly draft: Draft;
}

/** Where there is no package: what stands outside, which may be why. The reasons themselves are said aloud. */
export function PackageRefused({ locale, subject, setAside }: { locale: Locale; subject: PackageSubject; setAside: Found['setAside'] }) {
  return (
    <div class="packages packages__common">
      {asideOf(locale, subject, setAside).map(({ heading, lines }) => (
        <Listed locale={locale} heading={heading} lines={lines} />
      ))}
    </div>
  );
}

export function PackageResult(props: ResultProps) {
  const { locale, subject, found } = props;
  const t = packageTexts[locale];
  const titleOf = titlesIn(subject);
  const rights = rightsOf(subject, props.draft, found.packages.flatMap(({ options }) => options));
  const reasons = pillars.flatMap((pillar) => {
    const reason = props.asked.pillarReasons[pillar];
    return reason === undefined ? [] : [t.guardedBy(t.minimumOf[pillar], reason)];
  });
  const ended = endedWords(locale, found, candidatesOf(found, subject.options));
  const balances = found.packages.map(({ options }) => balanceOf(subject.options, options, found.setAside.costNotKnown));
  const most = Math.max(1, ...balances.flatMap((balance) => balance.pillars.map(({ high }) => high)));
  return (
    <div class="packages">
      {ended === undefined ? null : <p>{typeset(locale, ended)}</p>}
      {found.packages.length < 2 ? null : (
        <div class="packages__common">
          <Listed locale={locale} heading={t.shared} lines={found.shared.length === 0 ? [t.sharedNone] : found.shared.map(titleOf)} />
          <Listed locale={locale} heading={t.inSome} lines={found.inSome.map(({ option, packages }) => t.inSomeOf(titleOf(option), packages.map(letterOf)))} />
        </div>
      )}
      <div class="packages__side-by-side">
        {found.packages.map((one, index) => (
          <OnePackage {...props} one={one} letter={letterOf(index)} balance={balances[index] ?? { pillars: [], flags: [] }} most={most} />
        ))}
      </div>
      <p class="muted">{typeset(locale, t.balanceNote)}</p>
      <p class="muted">{typeset(locale, t.valueNote)}</p>
      <div class="packages__common">
        {asideOf(locale, subject, found.setAside).map(({ heading, lines }) => (
          <Listed locale={locale} heading={heading} lines={lines} />
        ))}
        {reasons.length === 0 ? null : <Listed locale={locale} heading={t.reasonsGiven} lines={reasons} />}
        <Listed locale={locale} heading={t.heard} lines={heardLines(locale, props.draft)} />
        <Listed locale={locale} heading={t.rights} note={t.rightsNote(rights.filter(({ how }) => how !== '').length, rights.length)} lines={rightsLines(locale, rights)} />
      </div>
    </div>
  );
}

const Listed = ({ locale, heading, note, lines }: { locale: Locale; heading: string; note?: string | undefined; lines: readonly string[] }) => (
  <div>
    <h3>{typeset(locale, heading)}</h3>
    {note === undefined ? null : <p>{typeset(locale, note)}</p>}
    <Lines locale={locale} lines={lines} />
  </div>
);

const Lines = ({ locale, lines }: { locale: Locale; lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li>{typeset(locale, line)}</li>
    ))}
  </ul>
);

function OnePackage({ locale, subject, asked, found, draft, one, letter, balance, most }: ResultProps & { one: Package; letter: string; balance: Balance; most: number }) {
  const t = packageTexts[locale];
  const titleOf = titlesIn(subject);
  const currency = (draft['currency'] ?? '').trim();
  const guarded = guardedIn(subject, one.options);
  return (
    <article class="one-package" aria-labelledby={`package-${letter}`}>
      <h3 id={`package-${letter}`}>{typeset(locale, t.packageNamed(letter))}</h3>
      <p class="one-package__sums">{typeset(locale, t.sums(moneyWords(locale, one.firstYearCost, currency), moneyWords(locale, one.yearlyCost, currency)))}</p>
      <p>
        <strong>{typeset(locale, t.present)}.</strong> {typeset(locale, t.presentOf(found.inPlace.options.length))}
      </p>
      {pillars.map((pillar) => {
        const of = (ids: readonly string[]) => subject.options.filter((option) => option.pillar === pillar && ids.includes(option.id)).map(({ id }) => id);
        const [fresh, kept] = [of(one.options), of(found.inPlace.options)];
        return (
          <>
            <h4 class="one-package__pillar">
              <PillarTag locale={locale} pillar={pillar} />
            </h4>
            {fresh.length + kept.length === 0 ? <p class="muted">{typeset(locale, t.nothingHere)}</p> : (
              <ul>
                {fresh.map((id) => (
                  <li>
                    <a href={`#option-${id}`}>{typeset(locale, titleOf(id))}</a>
                  </li>
                ))}
                {kept.map((id) => (
                  <li class="muted">
                    {typeset(locale, titleOf(id))} ({typeset(locale, t.kept)})
                  </li>
                ))}
              </ul>
            )}
          </>
        );
      })}
      {guarded.length === 0 ? null : (
        <>
          <h4>{typeset(locale, t.guarded)}</h4>
          <Lines locale={locale} lines={guarded.map((id) => t.guardedBy(titleOf(id), asked.safeguards[id] ?? ''))} />
        </>
      )}
      <h4>{typeset(locale, t.balance)}</h4>
      <ul class="balance plain-list">
        {balance.pillars.map((attended) => (
          <li class={pillarClass(attended.pillar)}>
            <span>{typeset(locale, attendedWords(locale, attended))}</span>
            <BalanceBar low={attended.low} high={attended.high} most={most} />
          </li>
        ))}
      </ul>
      {balance.flags.length === 0 ? <p>{typeset(locale, t.noFlags)}</p> : (
        <ul class="balance__flags plain-list">
          {balance.flags.map((flag) => (
            <li>{typeset(locale, flagWords(locale, flag, titleOf, (id) => subject.outcomes[id] ?? id))}</li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** Solid for what is sure, hollow to what may be. The words stand beside it. */
function BalanceBar({ low, high, most }: { low: number; high: number; most: number }) {
  const width = (value: number) => Math.round((value / most) * 1000) / 10;
  return (
    <svg class="balance__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="balance__all" x="0" y="0" width="100" height="8" />
      <rect class="balance__high" x="0" y="1" width={width(high)} height="6" />
      <rect class="balance__low" x="0" y="1" width={width(low)} height="6" />
    </svg>
  );
}

export function heardLines(locale: Locale, draft: Draft): readonly string[] {
  const t = packageTexts[locale];
  return heardIn(draft).map(({ group, answer, how }) => {
    const said = answer === 'yes' ? t.heardYes : answer === 'no' ? t.heardNo : t.heardNotAnswered;
    return t.guardedBy(t.group[group], how === '' ? said : `${said}. ${how}`);
  });
}

interface Rights {
  readonly title: string;
  readonly rights: string;
  /** Empty: not answered. */
  readonly how: string;
}

export const rightsOf = ({ options }: PackageSubject, draft: Draft, chosen: readonly string[]): readonly Rights[] =>
  options.filter(({ id }) => chosen.includes(id)).map(({ id, title, rights }) => ({ title, rights, how: (draft[`rights.${id}`] ?? '').trim() }));

/** What is not answered stays in sight. */
export const rightsLines = (locale: Locale, all: readonly Rights[]): readonly string[] => {
  const t = packageTexts[locale];
  return all.map(({ title, rights, how }) => t.rightsOf(title, rights, how === '' ? t.unanswered : how));
};
