import type { Gallery } from '../../example.ts';
import { Choropleth } from './choropleth.tsx';
import { inventedAnswers, inventedLegend, inventedWarning } from './invented-answers.ts';

export const gallery: Gallery = {
  component: 'choropleth',
  accessibility: [
    'Each State is a link whose name says the State and its answer; the keyboard goes through them by name',
    'Pattern and sign say what the colour says; small States have a marker',
    'The page puts a table with the same answers beside the map',
  ],
  examples: [
    {
      name: 'Real States, invented answers',
      render: (locale) => (
        <Choropleth
          locale={locale}
          id="map-example"
          title={locale === 'fr' ? 'Réponses inventées' : 'Invented answers'}
          description={inventedWarning[locale]}
          answers={Object.fromEntries(inventedAnswers(locale, true).map(({ stateCode, ...answer }) => [stateCode, answer]))}
          legend={inventedLegend(locale)}
          selected={['PT', 'EE', 'MT', 'MX']}
        />
      ),
    },
  ],
};
