import type { Gallery } from '../../example.ts';
import { IntervalChart } from './interval-chart.tsx';

export const gallery: Gallery = {
  component: 'interval-chart',
  accessibility: ['Every estimate and its interval are written beside the mark', 'No pooled value is drawn', 'A grade is a word, which its bars repeat', 'Text keeps its size at 320 px'],
  examples: [
    {
      name: 'Ratios of invented studies',
      render: (locale) => (
        <IntervalChart
          locale={locale}
          id="intervals-example"
          title={locale === 'fr' ? 'Décès, rapport de risques' : 'Deaths, risk ratio'}
          description={locale === 'fr' ? 'Études inventées. Intervalles de confiance à 95 %.' : 'Invented studies. 95% confidence intervals.'}
          scale="log"
          reference={1}
          order="as-given"
          domain={[0.2, 5]}
          sides={locale === 'fr' ? { lower: 'moins de décès', higher: 'plus de décès' } : { lower: 'fewer deaths', higher: 'more deaths' }}
          rows={[
            { label: 'Aldoria, 2014', estimate: 0.62, low: 0.41, high: 0.93, note: locale === 'fr' ? 'Certitude modérée · + Effet bénéfique · Cohorte' : 'Moderate certainty · + Benefit · Cohort', grade: { filled: 3, of: 4 } },
            { label: 'Norrland, 2018, randomised trial in eleven prisons', estimate: 0.8, low: 0.12, high: 7.1 },
            { label: 'Zemira, 2020', estimate: 1.1, note: locale === 'fr' ? 'Certitude non évaluée · 0 Aucun effet constaté' : 'Certainty not graded · 0 No effect seen' },
            { label: 'Costara, 2023, register', estimate: 'not-known' },
          ]}
        />
      ),
    },
    {
      name: 'Differences of invented studies',
      render: (locale) => (
        <IntervalChart
          locale={locale}
          id="intervals-linear"
          title={locale === 'fr' ? 'Différence, en points' : 'Difference, in points'}
          description={locale === 'fr' ? 'Études inventées.' : 'Invented studies.'}
          scale="linear"
          reference={0}
          rows={[
            { label: 'Aldoria', estimate: -4, low: -9, high: 1.5 },
            { label: 'Norrland', estimate: 2.5, low: 0.5, high: 4.5 },
          ]}
        />
      ),
    },
  ],
};
