import { pillars } from '#kernel/values/pillars.ts';
import type { Gallery } from '../../example.ts';
import { PillarTag, PillarTags } from './pillar-tag.tsx';

export const gallery: Gallery = {
  component: 'pillar-tag',
  accessibility: ['Word, icon and colour: any one of the three is enough', 'The four colours stay apart under the common kinds of colour-blindness'],
  examples: [
    { name: 'The four pillars, in their order', render: (locale) => <PillarTags locale={locale} pillars={pillars} /> },
    { name: 'Beside the four', render: (locale) => <PillarTag locale={locale} pillar="governance_legal" /> },
  ],
};
