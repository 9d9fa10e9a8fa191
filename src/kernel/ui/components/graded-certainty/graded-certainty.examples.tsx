import type { Gallery } from '../../example.ts';
import { GradedCertainty, gradedCertainties } from './graded-certainty.tsx';

export const gallery: Gallery = {
  component: 'graded-certainty',
  accessibility: ['The grade is a word; the bars repeat it', '"Not graded" has no bars, so that it is not taken for the lowest grade'],
  examples: [
    {
      name: 'Every grade',
      render: (locale) => (
        <ul>
          {gradedCertainties.map((certainty) => (
            <li>
              <GradedCertainty locale={locale} certainty={certainty} />
            </li>
          ))}
        </ul>
      ),
    },
  ],
};
