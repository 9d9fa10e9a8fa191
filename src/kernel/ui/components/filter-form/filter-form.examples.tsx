import type { Gallery } from '../../example.ts';
import { FilterForm } from './filter-form.tsx';

export const gallery: Gallery = {
  component: 'filter-form',
  accessibility: ['Nothing happens before "Apply": choosing alone never changes the page', 'The answer has its own address', 'Works without script'],
  examples: [
    {
      name: 'Search, choices and a day',
      render: (locale) => (
        <FilterForm
          locale={locale}
          id="filter-example"
          label={locale === 'fr' ? 'Filtrer les situations' : 'Filter the situations'}
          action={`/${locale}/components`}
          clearHref={`/${locale}/components`}
          errors={{ on: locale === 'fr' ? 'Ce jour n’existe pas.' : 'That day does not exist.' }}
          fields={[
            { kind: 'search', name: 'words', label: locale === 'fr' ? 'Mots' : 'Words' },
            {
              kind: 'select',
              name: 'state',
              label: locale === 'fr' ? 'État' : 'State',
              value: 'ruritania',
              options: [
                { value: 'borduria', label: locale === 'fr' ? 'Bordurie' : 'Borduria' },
                { value: 'ruritania', label: locale === 'fr' ? 'Ruritanie' : 'Ruritania' },
              ],
            },
            { kind: 'date', name: 'on', label: locale === 'fr' ? 'À la date du' : 'As of', value: '2023-02-28' },
            {
              kind: 'checkboxes',
              name: 'pillar',
              label: locale === 'fr' ? 'Piliers' : 'Pillars',
              values: ['treatment'],
              options: [
                { value: 'prevention', label: locale === 'fr' ? 'Prévention' : 'Prevention' },
                { value: 'treatment', label: locale === 'fr' ? 'Traitement' : 'Treatment' },
              ],
            },
            { kind: 'hidden', name: 'view', value: 'table' },
          ]}
        />
      ),
    },
  ],
};
