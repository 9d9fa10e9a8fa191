import type { Gallery } from '../../example.ts';
import { Notice } from './notice.tsx';

export const gallery: Gallery = {
  component: 'notice',
  accessibility: ['Its kind is said by a word or a heading and a sign, not by its colour alone', 'What has just been done is announced'],
  examples: [
    {
      name: 'To know',
      render: (locale) => (
        <Notice locale={locale}>
          <p>{locale === 'fr' ? 'Une information plus récente existe, non vérifiée.' : 'Later information exists, not yet verified.'}</p>
        </Notice>
      ),
    },
    {
      name: 'What could make this wrong',
      render: (locale) => (
        <Notice locale={locale} kind="warning" headingLevel={4} title={locale === 'fr' ? 'Ce qui pourrait fausser ce résultat' : 'What could make this wrong'}>
          <ul>
            <li>{locale === 'fr' ? 'L’effet repose sur trois petites études.' : 'The effect rests on three small studies.'}</li>
            <li>{locale === 'fr' ? 'Le modèle ne prévoit aucun choc du marché.' : 'The model foresees no shock to the market.'}</li>
          </ul>
        </Notice>
      ),
    },
    {
      name: 'Done',
      render: (locale) => (
        <Notice locale={locale} kind="success">
          <p>{locale === 'fr' ? 'La note est enregistrée.' : 'The brief has been saved.'}</p>
        </Notice>
      ),
    },
  ],
};
