/** What a response for several States cannot say, in one place: silence would read as "no problem". */
import { Section } from '#kernel/ui/components/section/section.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { texts, unknownOfOptions } from '../../texts/response.ts';
import { severalTexts } from '../../texts/several.ts';
import { lawOf, legalTexts } from '../../texts/legal.ts';
import type { ShownForSeveral } from '../shown-several.ts';

export function NotKnownOfSeveral({ locale, response }: { locale: Locale; response: ShownForSeveral }) {
  const t = texts[locale];
  return (
    <Section locale={locale} id="not-known" title={t.unknown}>
      <ul>
        {unknownsOfSeveral(locale, response).map((sentence) => (
          <li>{typeset(locale, sentence)}</li>
        ))}
      </ul>
      <details class="disclosure method">
        <summary>{typeset(locale, t.methodTitle)}</summary>
        <ul class="disclosure__body">
          {t.method.map((sentence) => (
            <li>{typeset(locale, sentence)}</li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

/** On the page, in the API and in the terminal. */
export function unknownsOfSeveral(locale: Locale, { appraisals }: Pick<ShownForSeveral, 'appraisals'>): string[] {
  const s = severalTexts[locale];
  const withoutQuestion = appraisals.filter(({ columns }) => columns.every(({ status }) => status === 'no_question')).length;
  const isAnswered = appraisals.some(({ columns }) => columns.some(({ answers }) => lawOf(answers).length > 0));
  return [isAnswered ? legalTexts[locale].unknownRestOfSeveral : s.unknownLaw, ...unknownOfOptions(locale, { tally: { withoutQuestion }, appraisals }), s.unknownJoint];
}
