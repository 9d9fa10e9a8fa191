import type { Gallery } from '../../example.ts';
import { Lead } from './lead.tsx';

export const gallery: Gallery = {
  component: 'lead',
  accessibility: ['A paragraph below the one first heading of the page', 'Lines stay short enough to follow'],
  examples: [
    {
      name: 'A sentence or two',
      render: (locale) => (
        <Lead>
          {locale === 'fr'
            ? 'Ce que font d’autres États, ce que dit la recherche et à qui parler.'
            : 'What other States do, what research says, and whom to talk to.'}
        </Lead>
      ),
    },
  ],
};
