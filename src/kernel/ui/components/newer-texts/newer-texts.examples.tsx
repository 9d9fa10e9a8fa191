import { textOf } from '#kernel/text/text.ts';
import type { Gallery } from '../../example.ts';
import { NewerTexts } from './newer-texts.tsx';

export const gallery: Gallery = {
  component: 'newer-texts',
  accessibility: ['A heading of its own', 'Absent where nothing differs'],
  examples: [
    {
      name: 'A title that was published anew',
      render: (locale) => <NewerTexts locale={locale} newer={[{ label: locale === 'fr' ? 'Titre' : 'Title', text: textOf('Exchange of signals', 'Échange de signaux') }]} />,
    },
  ],
};
