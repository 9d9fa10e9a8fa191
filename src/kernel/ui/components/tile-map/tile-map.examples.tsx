import type { Gallery } from '../../example.ts';
import { inventedAnswers, inventedLegend, inventedWarning } from '../choropleth/invented-answers.ts';
import { TileMap } from './tile-map.tsx';

export const gallery: Gallery = {
  component: 'tile-map',
  accessibility: [
    'Each tile is a link whose name says the State and its answer; the keyboard goes through them by name',
    'Pattern and sign say what the colour says; at 320 px a tile is at least 24 px wide',
  ],
  examples: [
    {
      name: 'Real States, invented answers',
      render: (locale) => (
        <TileMap
          locale={locale}
          id="tiles-example"
          title={locale === 'fr' ? 'Réponses inventées' : 'Invented answers'}
          description={inventedWarning[locale]}
          tiles={inventedAnswers(locale, true)}
          legend={inventedLegend(locale)}
          selected={['PT', 'EE']}
        />
      ),
    },
    {
      name: 'Places without a position, without links',
      render: (locale) => (
        <TileMap
          locale={locale}
          id="tiles-others"
          title={locale === 'fr' ? 'Réponses inventées' : 'Invented answers'}
          description={inventedWarning[locale]}
          tiles={[
            { stateCode: 'XA', name: 'Aldoria', category: 0 },
            { stateCode: 'XB', name: 'Brevia', category: 'none' },
            { stateCode: 'MX', name: locale === 'fr' ? 'Mexique' : 'Mexico', category: 4 },
          ]}
          legend={[{ category: 0, label: 'A' }, { category: 4, label: 'E' }, { category: 'none' }]}
        />
      ),
    },
  ],
};
