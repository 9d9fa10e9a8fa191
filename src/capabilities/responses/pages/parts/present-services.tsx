/** What is there already: always said, so that nothing new is chosen as if there were nothing. */
import { Section } from '#kernel/ui/components/section/section.tsx';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Reading } from '../../reading/one-state.ts';
import { presentWords, texts } from '../../texts/response.ts';
import type { ShownResponse } from '../shown.ts';
import { References, StatusMark } from './marks.tsx';

export function PresentServices({ locale, response, reading }: { locale: Locale; response: ShownResponse; reading: Reading }) {
  const t = texts[locale];
  return (
    <Section locale={locale} id="present" title={t.present}>
      <p>{typeset(locale, presentWords(locale, reading.toKeep.length, response))}</p>
      <ul class="present-services plain-list">
        {reading.toKeep.map(({ option, status, answers }) => (
          <li>
            <a href={`#option-${option.id}`}>{typeset(locale, wordsIn(locale, option.title))}</a> <StatusMark locale={locale} status={status} />
            {answers.map(({ source }) =>
              source === undefined ? null : (
                <span class="muted">
                  {' '}
                  {typeset(locale, [source.publisher, source.year].filter(Boolean).join(', '))}
                  <References locale={locale} sources={reading.sources} of={[source]} />
                </span>
              ),
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
