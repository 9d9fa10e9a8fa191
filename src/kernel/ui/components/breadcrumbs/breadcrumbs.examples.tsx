import type { Gallery } from '../../example.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';

export const gallery: Gallery = {
  component: 'breadcrumbs',
  accessibility: ['A named navigation with an ordered list', 'The last crumb is the page itself and says so; it is not a link'],
  examples: [
    {
      name: 'Two levels below home',
      render: (locale) => (
        <Breadcrumbs
          locale={locale}
          label={locale === 'fr' ? 'Chemin de l’exemple' : 'Path of the example'}
          crumbs={[{ label: locale === 'fr' ? 'États' : 'States', path: '/states' }, { label: locale === 'fr' ? 'Ruritanie' : 'Ruritania' }]}
        />
      ),
    },
  ],
};
