/** Letters that lead into a long list. The list gives the ids, by `letterId`. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { uiTexts } from '../../texts.ts';
import { letterId } from './initials.ts';

export function LetterIndex(props: { locale: Locale; id: string; list: string; letters: Iterable<string> }) {
  const letters = [...props.letters];
  if (letters.length < 2) return null;
  return (
    <nav class="letter-index" aria-label={typeset(props.locale, uiTexts[props.locale].letters(props.list))}>
      {letters.map((letter) => (
        <>
          <a href={`#${letterId(props.id, letter)}`}>{letter}</a>{' '}
        </>
      ))}
    </nav>
  );
}
