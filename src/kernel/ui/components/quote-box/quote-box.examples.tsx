import type { Gallery } from '../../example.ts';
import { QuoteBox } from './quote-box.tsx';

export const gallery: Gallery = {
  component: 'quote-box',
  accessibility: ['The text can be selected without script', 'Each sentence is marked with its language, so that it is read aloud in it', 'That something was copied is announced'],
  examples: [
    {
      name: 'Both languages',
      render: (locale) => (
        <QuoteBox
          locale={locale}
          id="quote-example"
          headingLevel={3}
          quotes={{
            en: {
              sentence: 'Ruritania has given out take-home naloxone without prescription since 2019.',
              citation: 'Entente, policy atlas, revision 412, from the Official gazette of Ruritania, 2019.',
              address: 'https://entente.example/en/atlas/invented?revision=412',
            },
            fr: {
              sentence: 'La Ruritanie remet de la naloxone à emporter sans ordonnance depuis 2019.',
              citation: 'Entente, atlas des politiques, révision 412, d’après le Journal officiel de Ruritanie, 2019.',
              address: 'https://entente.example/fr/atlas/invented?revision=412',
            },
          }}
        />
      ),
    },
  ],
};
