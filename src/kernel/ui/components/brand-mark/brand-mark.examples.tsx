import type { Gallery } from '../../example.ts';
import { BrandMark } from './brand-mark.tsx';

export const gallery: Gallery = {
  component: 'brand-mark',
  accessibility: ['Decorative: the name always stands beside it as text'],
  examples: [
    {
      name: 'Beside a name',
      render: (locale) => (
        <p>
          <BrandMark size={64} /> {locale === 'fr' ? 'Quatre piliers, une table' : 'Four pillars, one table'}
        </p>
      ),
    },
  ],
};
