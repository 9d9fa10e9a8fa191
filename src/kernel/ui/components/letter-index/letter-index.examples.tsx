import type { Gallery } from '../../example.ts';
import { LetterIndex } from './letter-index.tsx';

export const gallery: Gallery = {
  component: 'letter-index',
  accessibility: ['A named navigation, which names the list that it leads into', 'At least 24 CSS pixels wide and high', 'Absent where a list is in another order'],
  examples: [
    {
      name: 'Into a list of invented States',
      render: (locale) => (
        <>
          <LetterIndex locale={locale} id="letters-example" list={locale === 'fr' ? 'États inventés' : 'Invented States'} letters={['A', 'N', 'Z']} />
          <ul class="plain-list">
            <li id="letters-example-a">Aldoria</li>
            <li id="letters-example-n">Norrland</li>
            <li id="letters-example-z">Zemira</li>
          </ul>
        </>
      ),
    },
  ],
};
