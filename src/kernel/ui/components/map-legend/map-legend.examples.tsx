import type { Gallery } from '../../example.ts';
import { absences, type Category } from './category.ts';
import { MapLegend } from './map-legend.tsx';

const eight: readonly Category[] = [0, 1, 2, 3, 4, 5, 6, 7];

export const gallery: Gallery = {
  component: 'map-legend',
  accessibility: ['Each fill differs in hue, pattern and sign, so that it reads in grey and under any colour-blindness', 'The words stand beside the fill as text'],
  examples: [
    {
      name: 'All fills, with invented answers',
      render: (locale) => (
        <MapLegend
          locale={locale}
          id="legend-all"
          legend={[
            ...eight.map((category, index) => ({ category, label: `${locale === 'fr' ? 'réponse' : 'answer'} ${index + 1}` })),
            ...absences.map((category) => ({ category })),
          ]}
        />
      ),
    },
  ],
};
