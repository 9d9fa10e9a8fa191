import type { Gallery } from '../../example.ts';
import { Section } from './section.tsx';

export const gallery: Gallery = {
  component: 'section',
  accessibility: ['A region named by its heading', 'The way to all of it stands beside the heading and says where it leads'],
  examples: [
    {
      name: 'With the way to all of it',
      render: (locale) => (
        <Section
          locale={locale}
          id="section-example"
          headingLevel={3}
          title={locale === 'fr' ? 'Pratiques récentes' : 'Recent practices'}
          more={{ href: `/${locale}/library`, label: locale === 'fr' ? 'Toutes les pratiques' : 'All practices' }}
        >
          <p>{locale === 'fr' ? 'Trois pratiques inventées.' : 'Three invented practices.'}</p>
        </Section>
      ),
    },
  ],
};
