/** On the page of a transnational challenge: several States at once. */
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { severalTexts } from '../../texts/several.ts';
import type { ShownState } from '../shown.ts';
import { SeveralForm } from './several-form.tsx';

export function ChooseSeveral({ locale, challengeId, states }: { locale: Locale; challengeId: string; states: readonly ShownState[] }) {
  const s = severalTexts[locale];
  return (
    <Section locale={locale} id="side-by-side" title={s.chooseTitle}>
      <p>{typeset(locale, s.chooseLead)}</p>
      <Disclosure summary={typeset(locale, s.choose)}>
        <SeveralForm locale={locale} challengeId={challengeId} states={states} chosen={[]} />
      </Disclosure>
    </Section>
  );
}
