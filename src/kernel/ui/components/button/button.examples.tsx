import type { Gallery } from '../../example.ts';
import { Actions, Button, ButtonLink } from './button.tsx';

export const gallery: Gallery = {
  component: 'button',
  accessibility: ['A button sends a form, a link goes somewhere: each is announced as what it is', 'At least 38 CSS pixels high', 'Works with Enter, a button also with Space'],
  examples: [
    {
      name: 'Heavy, light and small',
      render: (locale) => (
        <form action={`/${locale}/components`} method="get">
          <Actions>
            <Button name="view" value="compare">{locale === 'fr' ? 'Comparer' : 'Compare'}</Button>
            <ButtonLink href={`/${locale}/atlas`} weight="secondary">{locale === 'fr' ? 'Ouvrir l’atlas' : 'Open the atlas'}</ButtonLink>
            <ButtonLink href={`/${locale}/library`} weight="secondary" small>{locale === 'fr' ? 'Bibliothèque' : 'Library'}</ButtonLink>
          </Actions>
        </form>
      ),
    },
  ],
};
