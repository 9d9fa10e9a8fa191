import type { Gallery } from '../../example.ts';
import { ExternalLink } from './link.tsx';

export const gallery: Gallery = {
  component: 'link',
  accessibility: ['Opens in the same window', 'Says the language of what it leads to when the reader reads another', 'An address that is not safe stays text'],
  examples: [
    {
      name: 'In another language',
      render: (locale) => (
        <p>
          <ExternalLink locale={locale} href="https://gazette.example/2024/17" language="pl">
            {locale === 'fr' ? 'Journal officiel de Ruritanie' : 'Official gazette of Ruritania'}
          </ExternalLink>
        </p>
      ),
    },
    {
      name: 'Not safe',
      render: (locale) => (
        <p>
          <ExternalLink locale={locale} href="javascript:alert(1)">
            {locale === 'fr' ? 'Une adresse refusée' : 'An address that was refused'}
          </ExternalLink>
        </p>
      ),
    },
  ],
};
