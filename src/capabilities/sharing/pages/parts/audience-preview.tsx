/** "41 people in 3 States, these; and these circles": whom a choice would reach, before anything is saved. */
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { bandOf, headlineOf } from '../../rules/reach.ts';
import type { Preview } from '../../shown.ts';
import { sharingTexts } from '../../texts.ts';
import { circleWords, CircleList } from './who.tsx';

export function AudiencePreview({ locale, preview }: { locale: Locale; preview: Pick<Preview, 'circles' | 'reach' | 'states'> }) {
  const t = sharingTexts[locale];
  const { circles, reach, states } = preview;
  if (circles.some(({ kind }) => kind === 'public')) return <p>{typeset(locale, t.reachesEveryone)}</p>;
  if (circles.length === 0) return <p>{typeset(locale, t.nobodyElse)}</p>;
  const { people, atMost } = headlineOf(reach);
  const nameOf = (id: number) => {
    const circle = circles.find((one) => one.id === id);
    return circle === undefined ? '' : circleWords(locale, circle);
  };
  const apart = reach.apart.map(({ circle, people: count, hidden }) => (hidden ? t.apartHidden(nameOf(circle), bandOf(count)[0], bandOf(count)[1]) : t.apart(nameOf(circle), count)));
  const names = states.map(({ name }) => wordsIn(locale, name)).toSorted(inAlphabeticalOrder(locale));
  return (
    <>
      <p>
        <strong>{typeset(locale, t.reaches(people, atMost, states.length))}</strong> {typeset(locale, t.youIncluded)}
      </p>
      {names.length === 0 ? null : <p>{typeset(locale, t.theseStates(t.list(names)))}</p>}
      <h3>{typeset(locale, t.theseCircles)}</h3>
      <CircleList locale={locale} circles={circles} />
      {apart.length === 0 ? null : (
        <>
          <ul>
            {apart.map((sentence) => (
              <li>{typeset(locale, sentence)}</li>
            ))}
          </ul>
          <p class="muted">{typeset(locale, t.apartNote)}</p>
        </>
      )}
    </>
  );
}
