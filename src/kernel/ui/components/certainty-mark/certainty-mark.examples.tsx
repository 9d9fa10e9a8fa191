import type { Gallery } from '../../example.ts';
import { ConfidenceMark, EvidenceMark } from './certainty-mark.tsx';

export const gallery: Gallery = {
  component: 'certainty-mark',
  accessibility: ['Words first: the sign beside them repeats them and is hidden from those who hear the page', 'How sure and how it was read are two marks, never one score'],
  examples: [
    {
      name: 'How sure',
      render: (locale) => (
        <ul>
          {(['sure', 'probable', 'unsure'] as const).map((confidence) => (
            <li>
              <ConfidenceMark locale={locale} confidence={confidence} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      name: 'How its source was read',
      render: (locale) => (
        <ul>
          {(['searched', 'partly', 'recalled'] as const).map((evidence) => (
            <li>
              <EvidenceMark locale={locale} evidence={evidence} />
            </li>
          ))}
        </ul>
      ),
    },
  ],
};
