/** The published decisions on how a question is answered, where it was answered. */
import { addressIn } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { texts } from '../../texts/words.ts';
import type { ShownRuling } from '../shown.ts';

export function RulingLinks({ locale, rulings }: { locale: Locale; rulings: readonly ShownRuling[] }) {
  const t = texts[locale];
  if (rulings.length === 0) return null;
  return (
    <>
      <p>{typeset(locale, t.ruledBy)}</p>
      <ul>
        {rulings.map(({ number, title }) => (
          <li>
            <a href={addressIn(locale, `/atlas/rulings/${number}`)}>{typeset(locale, t.rulingTitled(number, wordsIn(locale, title)))}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
