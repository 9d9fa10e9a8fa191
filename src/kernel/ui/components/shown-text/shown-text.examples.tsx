import { shownIn, type Text } from '#kernel/text/text.ts';
import type { Gallery } from '../../example.ts';
import { ShownParagraphs, ShownText } from './shown-text.tsx';

const polish: Text = { original: 'pl', pl: { text: 'Ustawa o przeciwdziałaniu narkomanii', v: 1 } };
const machine: Text = {
  original: 'pl',
  pl: { text: 'Zmienione brzmienie', v: 2 },
  en: { text: 'An earlier wording, rendered by a machine', of: 1, how: 'machine' },
  fr: { text: 'Une rédaction antérieure, rendue par une machine', of: 1, how: 'machine' },
};

export const gallery: Gallery = {
  component: 'shown-text',
  accessibility: ['Words in another language carry it, so that they are read aloud in it', 'What is not simply the words in the reader’s language is said in text beside them'],
  examples: [
    {
      name: 'Only the original exists',
      render: (locale) => (
        <p>
          <ShownText locale={locale} shown={shownIn(locale, polish)} />
        </p>
      ),
    },
    { name: 'By a machine, and stale', render: (locale) => <ShownParagraphs locale={locale} shown={shownIn(locale, machine)} /> },
  ],
};
