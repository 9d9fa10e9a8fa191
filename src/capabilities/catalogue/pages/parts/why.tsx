/** Why a card was found: for each part of the question, how the card answers it. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Part, Way } from '../../rules/question.ts';
import { texts } from '../../texts/words.ts';

export function Why(props: { locale: Locale; parts: readonly Part[]; ways: readonly { readonly part: number; readonly way: Way }[] }) {
  const t = texts[props.locale];
  const reasons = props.ways.flatMap(({ part, way }) => {
    const asked = props.parts[part];
    return asked ? [reasonOf(props.locale, asked, way)] : [];
  });
  if (reasons.length === 0) return null;
  return (
    <div class="search-why">
      <span class="visually-hidden">{typeset(props.locale, t.whyLabel)}</span>
      <ul>
        {reasons.map((reason) => (
          <li>{typeset(props.locale, reason)}</li>
        ))}
      </ul>
    </div>
  );
}

export function reasonOf(locale: Locale, part: Part, way: Way): string {
  const ways = texts[locale].ways;
  const concepts = part.concepts.map((one) => one.title[locale]).join(' / ');
  // A label that is never shown is not shown here either, except as what the reader typed.
  if ((way === 'concept' || way === 'narrower') && concepts !== '') return ways[way](part.typed, concepts);
  return way === 'concept' || way === 'narrower' ? ways.entry(part.typed) : ways[way](part.typed);
}
