import type { Locale } from '#kernel/text/locale.ts';
import type { Gallery } from '../../example.ts';
import { ActionForm } from './action-form.tsx';

const fields = (locale: Locale) => [
  { kind: 'text' as const, name: 'post', label: locale === 'fr' ? 'Fonction' : 'Post', required: true },
  { kind: 'date' as const, name: 'until', label: locale === 'fr' ? 'Jusqu’au' : 'Until', hint: locale === 'fr' ? 'Premier jour où le siège n’est plus occupé.' : 'First day on which the seat is no longer held.' },
];

export const gallery: Gallery = {
  component: 'action-form',
  accessibility: ['Works without script', 'Each error stands at its field and is read with it', 'What was typed is still there'],
  examples: [
    {
      name: 'As it is first met',
      render: (locale) => <ActionForm locale={locale} name="seat" page={`/${locale}/components`} fields={fields(locale)} submit={locale === 'fr' ? 'Proposer' : 'Nominate'} label={locale === 'fr' ? 'Proposer quelqu’un' : 'Nominate someone'} />,
    },
    {
      name: 'Not taken',
      render: (locale) => (
        <ActionForm
          locale={locale}
          name="seat-again"
          page={`/${locale}/components`}
          fields={fields(locale)}
          submit={locale === 'fr' ? 'Proposer' : 'Nominate'}
          label={locale === 'fr' ? 'Proposer de nouveau' : 'Nominate again'}
          refused={{ form: 'seat-again', entered: { post: ['Adviser'], until: ['2020-01-01'] }, byField: { until: locale === 'fr' ? 'Ce jour est passé.' : 'That day is past.' } }}
        />
      ),
    },
  ],
};
