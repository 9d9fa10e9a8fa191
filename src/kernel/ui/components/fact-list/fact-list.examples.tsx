import type { Gallery } from '../../example.ts';
import { FactList } from './fact-list.tsx';

export const gallery: Gallery = {
  component: 'fact-list',
  accessibility: ['A description list: each value is announced with its name', 'Large figures are text and grow with it'],
  examples: [
    {
      name: 'Lines',
      render: (locale) => (
        <FactList
          locale={locale}
          facts={[
            { term: locale === 'fr' ? 'Capitale' : 'Capital', value: 'Strelsau' },
            {
              term: locale === 'fr' ? 'Stratégie en vigueur' : 'Strategy in force',
              value: locale === 'fr' ? 'Stratégie nationale 2024-2028' : 'National strategy 2024–2028',
              note: locale === 'fr' ? 'Adoptée le 3 mai 2024' : 'Adopted on 3 May 2024',
            },
          ]}
        />
      ),
    },
    {
      name: 'Tiles',
      render: (locale) => (
        <FactList
          locale={locale}
          tiles
          facts={[
            { term: locale === 'fr' ? 'Coût sur cinq ans' : 'Cost over five years', value: locale === 'fr' ? '59 M€' : '€59 m', note: locale === 'fr' ? 'de 51 à 70 M€, prix de 2025' : '€51 m to €70 m, 2025 prices' },
            { term: locale === 'fr' ? 'Personnes concernées' : 'People reached', value: locale === 'fr' ? '4 200' : '4,200', note: locale === 'fr' ? 'de 3 100 à 5 600' : '3,100 to 5,600' },
            { term: locale === 'fr' ? 'Bases légales à créer' : 'Legal bases to create', value: '1' },
          ]}
        />
      ),
    },
  ],
};
