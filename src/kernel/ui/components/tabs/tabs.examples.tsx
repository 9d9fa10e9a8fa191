import type { Gallery } from '../../example.ts';
import { Tabs } from './tabs.tsx';

export const gallery: Gallery = {
  component: 'tabs',
  accessibility: ['Links in a named navigation: each view has its own address', 'The view that is shown is announced as the current page, and marked by more than colour'],
  examples: [
    {
      name: 'Three views of one question',
      render: (locale) => (
        <Tabs
          locale={locale}
          label={locale === 'fr' ? 'Présentations' : 'Views'}
          tabs={[
            { label: locale === 'fr' ? 'Carte' : 'Map', href: '?view=map', current: true },
            { label: locale === 'fr' ? 'Tuiles' : 'Tiles', href: '?view=tiles' },
            { label: locale === 'fr' ? 'Tableau' : 'Table', href: '?view=table' },
          ]}
        />
      ),
    },
  ],
};
