/** What a response cannot say, in one place: silence would read as "no problem". */
import { Section } from '#kernel/ui/components/section/section.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { texts, unknownsOf } from '../../texts/response.ts';
import type { ShownResponse } from '../shown.ts';

export function NotKnown({ locale, response }: { locale: Locale; response: ShownResponse }) {
  const t = texts[locale];
  return (
    <Section locale={locale} id="not-known" title={t.unknown}>
      <ul>
        {unknownsOf(locale, response).map((sentence) => (
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
