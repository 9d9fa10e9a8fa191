import type { Gallery } from '../../example.ts';
import { LineChart } from './line-chart.tsx';

export const gallery: Gallery = {
  component: 'line-chart',
  accessibility: ['The page puts a table with the same values beside the picture', 'Series differ in mark and dash', 'Gaps and breaks are drawn and said'],
  examples: [
    {
      name: 'Gap, break and interval, invented',
      render: (locale) => (
        <LineChart
          locale={locale}
          id="lines-example"
          title={locale === 'fr' ? 'Décès liés aux drogues, par million d’habitants' : 'Drug-related deaths per million people'}
          description={locale === 'fr' ? 'États et valeurs inventés, 2015 à 2024.' : 'Invented States and values, 2015 to 2024.'}
          series={[
            {
              label: 'Aldoria',
              points: [24, 26, 25, 29, 31, 44, 43, 46, 41, 39].map((value, index) => ({ year: 2015 + index, value, low: value - 4, high: value + 5, breakBefore: index === 5 })),
            },
            {
              label: 'Norrland',
              points: ([12, 14, 'not-known', 'withheld', 17, 16, 15, 18, 20, 21] as const).map((value, index) => ({ year: 2015 + index, value })),
            },
          ]}
        />
      ),
    },
    {
      name: 'A survey every four years, invented',
      render: (locale) => (
        <LineChart
          locale={locale}
          id="lines-survey"
          title={locale === 'fr' ? 'Usage au cours de l’année' : 'Use in the last year'}
          description={locale === 'fr' ? 'Valeurs inventées.' : 'Invented values.'}
          series={[{ label: 'Costara', points: [{ year: 2011, value: 0.04 }, { year: 2015, value: 0.05 }, { year: 2023, value: 0.07 }] }]}
          format={(value) => new Intl.NumberFormat(locale, { style: 'percent' }).format(value)}
        />
      ),
    },
    {
      name: 'Years apart that are not joined, and an interval without a value, invented',
      render: (locale) => (
        <LineChart
          locale={locale}
          id="lines-apart"
          title={locale === 'fr' ? 'Personnes estimées' : 'Estimated number of people'}
          description={locale === 'fr' ? 'Valeurs inventées.' : 'Invented values.'}
          series={[{ label: 'Norrland', every: 1, points: [{ year: 2008, value: 310, low: 280, high: 350 }, { year: 2009, value: 330, low: 300, high: 360 }, { year: 2012, value: undefined, low: 290, high: 410 }, { year: 2015, value: 'not-known' }, { year: 2018, value: 300 }] }]}
        />
      ),
    },
  ],
};
