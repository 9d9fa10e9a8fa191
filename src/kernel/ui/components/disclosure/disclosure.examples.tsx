import type { Gallery } from '../../example.ts';
import { Disclosure } from './disclosure.tsx';

export const gallery: Gallery = {
  component: 'disclosure',
  accessibility: ['Opens with Enter or Space, without script', 'Whether it is open is announced', 'Holds nothing that every reader must see'],
  examples: [
    {
      name: 'Closed',
      render: (locale) => (
        <Disclosure summary={locale === 'fr' ? 'Comment ces valeurs ont été obtenues' : 'How these values were obtained'}>
          <p>{locale === 'fr' ? 'Elles sont inventées pour cet exemple.' : 'They are invented for this example.'}</p>
        </Disclosure>
      ),
    },
  ],
};
