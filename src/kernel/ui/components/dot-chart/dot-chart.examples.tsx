import type { Gallery } from '../../example.ts';
import { DotChart } from './dot-chart.tsx';

export const gallery: Gallery = {
  component: 'dot-chart',
  accessibility: ['Every value is written beside its row, in the order of the legend', 'Series differ in shape', 'Rows are in order of their names'],
  examples: [
    {
      name: 'Two years, invented',
      render: (locale) => (
        <DotChart
          locale={locale}
          id="dots-example"
          title={locale === 'fr' ? 'Part des prisons proposant un traitement' : 'Share of prisons that offer treatment'}
          description={locale === 'fr' ? 'États et valeurs inventés.' : 'Invented States and values.'}
          series={['2015', '2025']}
          domain={[0, 1]}
          format={(value) => new Intl.NumberFormat(locale, { style: 'percent' }).format(value)}
          rows={[
            { label: 'Norrland', values: [0.2, 0.75] },
            { label: 'Aldoria', values: [0.62, 0.58], selected: true },
            { label: 'Émeraude', values: ['not-known', 0.4] },
            { label: 'Zemira', values: ['not-known', 'none-seen'] },
          ]}
        />
      ),
    },
  ],
};
