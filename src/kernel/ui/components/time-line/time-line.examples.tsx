import type { Locale } from '#kernel/text/locale.ts';
import type { Gallery } from '../../example.ts';
import type { LegendEntry } from '../map-legend/category.ts';
import { TimeLine, type TimeLineRow } from './time-line.tsx';

const invented: Readonly<Record<Locale, string>> = {
  en: 'Invented States and invented answers, to show how the picture is drawn.',
  fr: 'États et réponses inventés, pour montrer le dessin.',
};

const answers: Readonly<Record<Locale, readonly LegendEntry[]>> = {
  en: [{ category: 0, label: 'criminal offence' }, { category: 1, label: 'administrative sanction' }, { category: 2, label: 'no sanction' }, { category: 'not-known' }],
  fr: [{ category: 0, label: 'infraction pénale' }, { category: 1, label: 'sanction administrative' }, { category: 2, label: 'pas de sanction' }, { category: 'not-known' }],
};

const rows: readonly TimeLineRow[] = [
  {
    label: 'Norrland',
    href: '/en/states/norrland',
    spans: [
      { from: '1994-01-01', fromPrecision: 'year', until: '2012-05-17', untilPrecision: 'day', category: 0 },
      { from: '2012-05-17', fromPrecision: 'day', until: undefined, untilPrecision: undefined, category: 1 },
    ],
  },
  {
    label: 'Aldoria',
    selected: true,
    spans: [
      { from: '1998-01-01', fromPrecision: 'year', until: '2006-01-01', untilPrecision: 'year', category: 0 },
      { from: '2009-03-01', fromPrecision: 'month', until: undefined, untilPrecision: undefined, category: 2, observed: true },
    ],
  },
  {
    label: 'Brevia and the Northern Isles of the Outer Archipelago',
    spans: [
      { from: '2000-01-01', fromPrecision: 'day', until: '2010-01-01', untilPrecision: 'year', category: 'not-known' },
      { from: '2010-01-01', fromPrecision: 'year', until: undefined, untilPrecision: undefined, category: 1 },
    ],
  },
  { label: 'Émeraude', spans: [] },
];

export const gallery: Gallery = {
  component: 'time-line',
  accessibility: ['The page puts a table with the same periods beside the picture', 'Pattern and letter say what the colour says', 'Text keeps its size at 320 px'],
  examples: [
    {
      name: 'Invented answers over the years',
      render: (locale) => (
        <TimeLine
          locale={locale}
          id="time-line-example"
          title={locale === 'fr' ? 'Possession pour usage personnel' : 'Possession for personal use'}
          description={invented[locale]}
          rows={rows}
          legend={answers[locale]}
          asOf="2026-11-24"
        />
      ),
    },
  ],
};
