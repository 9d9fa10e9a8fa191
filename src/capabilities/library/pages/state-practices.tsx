/** A part of a State's page: practices on record there, each with its source. */
import { Section } from '#kernel/ui/components/section/section.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { countLessons } from '../rules.ts';
import { evidenceWords } from '../texts/evidence.ts';
import { texts } from '../texts/pages.ts';
import { queryOf } from './lists.tsx';
import { PracticeTable } from './parts/tables.tsx';
import type { NamedState, ShownPractice } from './shown.ts';

export function StatePractices(props: { locale: Locale; state: NamedState; known: number | undefined; practices: readonly ShownPractice[] }) {
  const { locale, practices, state, known } = props;
  const t = texts[locale];
  const query = queryOf({ option: '', known, params: { state: state.code } });
  return (
    <Section locale={locale} id="state-practices" title={t.inThisState} more={{ href: addressIn(locale, '/library/practices'), label: t.allPractices }}>
      <p>{typeset(locale, `${evidenceWords[locale].practices(practices.length, countLessons(practices))}.`)}</p>
      <p class="muted">{typeset(locale, isInvented(state.code) ? t.inInventedStateNote : t.inThisStateNote)}</p>
      <PracticeTable locale={locale} known={known} practices={practices} states={[state]} withOption withoutState query={query} />
    </Section>
  );
}
