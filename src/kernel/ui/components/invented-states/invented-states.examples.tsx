import { textOf } from '#kernel/text/text.ts';
import type { Gallery } from '../../example.ts';
import { InventedHint, InventedStates } from './invented-states.tsx';

const states = [
  { code: 'XA', name: textOf('Aldoria (invented State)', 'Aldorie (État inventé)') },
  { code: 'XB', name: textOf('Isles of Brevia (invented State)', 'Îles de Brévie (État inventé)') },
];

export const gallery: Gallery = {
  component: 'invented-states',
  accessibility: ['That a State is invented is a part of its name, and is read aloud with it'],
  examples: [
    { name: 'As a part of a page', render: (locale) => <InventedStates locale={locale} states={states} hrefOf={(code) => `#${code}`} /> },
    { name: 'Beneath a form', render: (locale) => <InventedHint locale={locale} states={states} hrefOf={(code) => `#${code}`} /> },
  ],
};
