/** Retracted or corrected, in words and with the notice that says so: beside a finding, and on whatever relied on it. */
import { ExternalLink } from '#kernel/ui/components/link/link.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenWhen } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { changesOfFindings } from '../../rules.ts';
import { evidenceWords } from '../../texts/evidence.ts';
import { knownQuery, type ShownChange, type ShownStanding } from '../shown.ts';

/** "Retracted on 4 March 2011, see …" */
export function StandingWords(props: { locale: Locale; standing: ShownStanding }) {
  const { locale, standing } = props;
  const words = evidenceWords[locale];
  const { title, publisher, url } = standing.source;
  return (
    <span class="standing">
      <strong>{typeset(locale, words.seeNotice(words.standing[standing.kind](writtenWhen(locale, standing.on))))}</strong>
      <ExternalLink locale={locale} href={url}>
        <cite>{typeset(locale, title)}</cite>
      </ExternalLink>
      {publisher === '' ? '.' : `, ${publisher}.`}
      {standing.note === undefined ? null : ` ${typeset(locale, wordsIn(locale, standing.note))}`}
    </span>
  );
}

/** On a page at an older revision: what has become of the findings that it relied on. */
export function ChangedSince(props: { locale: Locale; known: number | undefined; changes: readonly ShownChange[] }) {
  const { locale, changes, known } = props;
  if (changes.length === 0) return null;
  const words = evidenceWords[locale];
  return (
    <Notice locale={locale} kind="warning">
      {changesOfFindings.map((kind) => {
        const its = changes.filter(({ change }) => change === kind);
        if (its.length === 0) return null;
        return (
          <>
            <p>
              <strong>{typeset(locale, words.changedSince[kind](its.length))}</strong>
            </p>
            <ul class="plain-list">
              {its.map(({ id, option, outcome, notice }) => (
                <li>
                  <a href={addressIn(locale, `/library/findings/${id}${kind === 'ended' ? knownQuery(known) : ''}`)}>{typeset(locale, words.about(wordsIn(locale, option.title), wordsIn(locale, outcome.label)))}</a>
                  {notice === undefined ? null : (
                    <>
                      {' '}
                      <StandingWords locale={locale} standing={notice} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </>
        );
      })}
    </Notice>
  );
}
