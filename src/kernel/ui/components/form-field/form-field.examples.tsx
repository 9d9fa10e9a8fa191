import type { Gallery } from '../../example.ts';
import { FormField } from './form-field.tsx';

export const gallery: Gallery = {
  component: 'form-field',
  accessibility: ['Every control has a label that is seen', 'Hints and errors are read with the control', 'Checkboxes and radio buttons stand in a named group'],
  examples: [
    {
      name: 'Long text with a hint',
      render: (locale) => (
        <FormField
          locale={locale}
          formId="field-text"
          field={{
            kind: 'long-text',
            name: 'remark',
            label: locale === 'fr' ? 'Remarque' : 'Remark',
            hint: locale === 'fr' ? 'Sans donnée personnelle.' : 'No personal data.',
            rows: 3,
          }}
        />
      ),
    },
    {
      name: 'One of several, with an error',
      render: (locale) => (
        <FormField
          locale={locale}
          formId="field-radios"
          field={{
            kind: 'radios',
            name: 'clock',
            label: locale === 'fr' ? 'Date à considérer' : 'Date to look at',
            error: locale === 'fr' ? 'Choisissez une réponse.' : 'Choose an answer.',
            options: [
              { value: 'valid', label: locale === 'fr' ? 'En vigueur à cette date' : 'In force on that day' },
              { value: 'known', label: locale === 'fr' ? 'Connu à cette date' : 'Known on that day' },
            ],
          }}
        />
      ),
    },
    {
      name: 'A day',
      render: (locale) => (
        <FormField locale={locale} formId="field-date" field={{ kind: 'date', name: 'on', label: locale === 'fr' ? 'Jour' : 'Day', value: '2026-11-24', max: '2026-12-31' }} />
      ),
    },
  ],
};
