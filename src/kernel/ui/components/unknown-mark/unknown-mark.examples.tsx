import type { Gallery } from '../../example.ts';
import { UnknownMark, unknowns } from './unknown-mark.tsx';

export const gallery: Gallery = {
  component: 'unknown-mark',
  accessibility: ['Each kind of not knowing has its own words and its own sign; colour says nothing', 'The sign is hidden from those who hear the page'],
  examples: [
    {
      name: 'Five things that are not a value',
      render: (locale) => (
        <ul>
          {unknowns.map((unknown) => (
            <li>
              <UnknownMark locale={locale} unknown={unknown} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      name: 'None seen in a named source',
      render: (locale) => (
        <p>
          <UnknownMark locale={locale} unknown="none_seen" source={locale === 'fr' ? 'Rapport annuel de Ruritanie, 2023' : 'Annual report of Ruritania, 2023'} />
        </p>
      ),
    },
  ],
};
