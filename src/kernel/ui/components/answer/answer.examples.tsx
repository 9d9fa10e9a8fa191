import type { Gallery } from '../../example.ts';
import { Answer } from './answer.tsx';

export const gallery: Gallery = {
  component: 'answer',
  accessibility: ['The sentence is text, read before the table that supports it', 'The coloured rule repeats the pillar that is named elsewhere and carries nothing alone'],
  examples: [
    {
      name: 'With its limits',
      render: (locale) => (
        <Answer
          pillar="harm_reduction"
          detail={
            <p>
              {locale === 'fr'
                ? 'Selon deux sources publiques, lues en 2026. Aucun des États n’a encore relu sa réponse.'
                : 'According to two public sources, read in 2026. Neither State has yet reviewed its answer.'}
            </p>
          }
        >
          {locale === 'fr'
            ? 'La Ruritanie et la Syldavie remettent de la naloxone à emporter ; la Bordurie ne le fait pas.'
            : 'Ruritania and Syldavia give out take-home naloxone; Borduria does not.'}
        </Answer>
      ),
    },
    {
      name: 'Without a pillar',
      render: (locale) => <Answer>{locale === 'fr' ? 'La réponse n’est pas connue pour la Bordurie.' : 'The answer is not known for Borduria.'}</Answer>,
    },
  ],
};
