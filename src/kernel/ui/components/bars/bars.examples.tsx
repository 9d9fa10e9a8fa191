import type { Gallery } from '../../example.ts';
import { Bars } from './bars.tsx';

export const gallery: Gallery = {
  component: 'bars',
  accessibility: ['Hidden from those who hear the page: the words beside the bars say the same', 'Filled and empty bars differ by their filling, not by their colour alone'],
  examples: [
    {
      name: 'Beside their word',
      render: (locale) => (
        <p>
          <Bars filled={3} of={4} /> {locale === 'fr' ? 'Certitude modérée' : 'Moderate certainty'}
        </p>
      ),
    },
  ],
};
