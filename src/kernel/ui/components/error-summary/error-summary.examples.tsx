import type { Gallery } from '../../example.ts';
import { FormField } from '../form-field/form-field.tsx';
import { ErrorSummary } from './error-summary.tsx';

export const gallery: Gallery = {
  component: 'error-summary',
  accessibility: ['Announced when the page comes back', 'Each error leads to its field', 'The field says the same sentence'],
  examples: [
    {
      name: 'With its field',
      render: (locale) => {
        const sentence = locale === 'fr' ? 'Choisissez une année entre 1990 et 2026.' : 'Choose a year between 1990 and 2026.';
        return (
          <>
            <ErrorSummary locale={locale} errors={[{ sentence, fieldId: 'summary-example-year' }]} />
            <FormField
              locale={locale}
              formId="summary-example"
              field={{ kind: 'number', name: 'year', label: locale === 'fr' ? 'Année' : 'Year', value: '1790', error: sentence }}
            />
          </>
        );
      },
    },
  ],
};
