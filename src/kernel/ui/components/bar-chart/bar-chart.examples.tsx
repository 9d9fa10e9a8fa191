import type { Gallery } from '../../example.ts';
import { BarChart } from './bar-chart.tsx';

export const gallery: Gallery = {
  component: 'bar-chart',
  accessibility: ['Every value is written beside its bar', 'Rows are in order of their names; the reader’s own State is in bold, not only in another colour', 'Text keeps its size at 320 px'],
  examples: [
    {
      name: 'Invented States, invented values',
      render: (locale) => (
        <BarChart
          locale={locale}
          id="bars-example"
          title={locale === 'fr' ? 'Trousses de naloxone pour 1 000 personnes à risque' : 'Naloxone kits per 1,000 people at risk'}
          description={locale === 'fr' ? 'États et valeurs inventés, 2025.' : 'Invented States and values, 2025.'}
          bars={[
            { label: 'Norrland', value: 164.5, href: `/${locale}/states/norrland` },
            { label: 'Aldoria', value: 58, selected: true },
            { label: 'Brevia and the Northern Isles of the Outer Archipelago', value: 0 },
            { label: 'Émeraude', value: 'not-known' },
            { label: 'Costara', value: 'withheld' },
            { label: 'Zemira', value: 1210 },
          ]}
        />
      ),
    },
    {
      name: 'Changes, some below zero',
      render: (locale) => (
        <BarChart
          locale={locale}
          id="bars-changes"
          title={locale === 'fr' ? 'Évolution sur un an, en points' : 'Change over one year, in points'}
          description={locale === 'fr' ? 'États et valeurs inventés.' : 'Invented States and values.'}
          bars={[
            { label: 'Aldoria', value: -3.2 },
            { label: 'Costara', value: 1.4 },
            { label: 'Norrland', value: 'not-applicable' },
          ]}
        />
      ),
    },
  ],
};
