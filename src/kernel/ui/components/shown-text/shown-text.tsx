/** A bilingual text as the reader gets it, with what is not simply the words in the reader's language said beside it. */
import type { ComponentChildren } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import type { Shown } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { languageName } from '../../language-name.ts';
import { uiTexts } from '../../texts.ts';

export function ShownText(props: { locale: Locale; shown: Shown }) {
  const { shown, locale } = props;
  return (
    <>
      <span lang={otherLanguage(locale, shown)}>{typeset(shown.language, shown.words)}</span>
      <TextNotes locale={locale} shown={shown} />
    </>
  );
}

/** A longer text: an empty line begins a paragraph. */
export function ShownParagraphs(props: { locale: Locale; shown: Shown }) {
  const { shown, locale } = props;
  const paragraphs = shown.words.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <div class="shown-text">
      <div lang={otherLanguage(locale, shown)}>
        {paragraphs.map((paragraph) => (
          <p>{typeset(shown.language, paragraph.trim())}</p>
        ))}
      </div>
      <TextNotes locale={locale} shown={shown} />
    </div>
  );
}

const otherLanguage = (locale: Locale, shown: Shown) => (shown.language === locale ? undefined : shown.language);

function TextNotes(props: { locale: Locale; shown: Shown }) {
  const { shown, locale } = props;
  const t = uiTexts[locale];
  const notes: ComponentChildren[] = [];
  if (shown.language !== locale) notes.push(t.originalIn(languageName(locale, shown.language)));
  if (shown.machine) notes.push(t.machineTranslation);
  if (shown.stale) notes.push(t.staleTranslation);
  return notes.map((note) => (
    <>
      {' '}
      <small class="text-note">{note}</small>
    </>
  ));
}
