import type { Gallery } from '../../example.ts';
import { FieldError } from './field-error.tsx';

export const gallery: Gallery = {
  component: 'field-error',
  accessibility: ['Begins with the word "Error" for those who hear it and with a sign for those who see it', 'Joined to its field, so that it is read with it'],
  examples: [
    {
      name: 'A sentence',
      render: (locale) => <FieldError locale={locale} fieldId="field-error-example" sentence={locale === 'fr' ? 'Indiquez une date.' : 'Give a date.'} />,
    },
  ],
};
