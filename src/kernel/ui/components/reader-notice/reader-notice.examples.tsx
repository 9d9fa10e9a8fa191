import type { Gallery } from '../../example.ts';
import { ReaderNotice } from './reader-notice.tsx';

export const gallery: Gallery = {
  component: 'reader-notice',
  accessibility: ['It is text in the flow of the page, read before what it speaks of'],
  examples: [
    { name: 'About an invented State', render: (locale) => <ReaderNotice locale={locale} the={locale === 'fr' ? 'l’Aldorie' : 'Aldoria'} day="2026-11-24" /> },
    { name: 'With facts of law', render: (locale) => <ReaderNotice locale={locale} the={locale === 'fr' ? 'les Îles de Brévie' : 'the Isles of Brevia'} day="2026-11-01" legal /> },
    { name: 'For a demonstration', render: (locale) => <ReaderNotice locale={locale} the={locale === 'fr' ? 'l’Aldorie' : 'Aldoria'} day="2026-11-24" invented /> },
  ],
};
