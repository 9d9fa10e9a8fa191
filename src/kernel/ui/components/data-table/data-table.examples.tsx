import type { Locale } from '#kernel/text/locale.ts';
import type { Gallery } from '../../example.ts';
import { UnknownMark } from '../unknown-mark/unknown-mark.tsx';
import { type Column, DataTable, type Row } from './data-table.tsx';

const columns = (locale: Locale): Column[] => [
  { key: 'state', label: locale === 'fr' ? 'État' : 'State', sortHref: '?sort=state&order=down', sorted: 'ascending' },
  { key: 'law', label: locale === 'fr' ? 'Détention de faibles quantités' : 'Possession of small amounts' },
  { key: 'since', label: locale === 'fr' ? 'Depuis' : 'Since', numeric: true, sortHref: '?sort=since' },
  { key: 'kits', label: locale === 'fr' ? 'Trousses pour 1 000 personnes' : 'Kits per 1,000 people', numeric: true },
];

const rows = (locale: Locale): Row[] => [
  {
    cells: {
      state: locale === 'fr' ? 'Bordurie' : 'Borduria',
      law: locale === 'fr' ? 'Infraction pénale' : 'Criminal offence',
      since: '1998',
      kits: <UnknownMark locale={locale} unknown="none" />,
    },
  },
  {
    highlighted: true,
    cells: {
      state: locale === 'fr' ? 'Ruritanie' : 'Ruritania',
      law: locale === 'fr' ? 'Sanction administrative' : 'Administrative sanction',
      since: '2011',
      kits: '118',
    },
  },
  {
    cells: {
      state: locale === 'fr' ? 'Syldavie' : 'Syldavia',
      law: locale === 'fr' ? 'Classement possible' : 'Proceedings may be dropped',
      since: <UnknownMark locale={locale} unknown="not_known" />,
      kits: '87',
    },
  },
];

const caption = (locale: Locale) => (locale === 'fr' ? 'Cadre juridique et naloxone, 2025' : 'Legal framework and naloxone, 2025');
const files = [
  { format: 'CSV', href: '/en/components.csv' },
  { format: 'JSON', href: '/en/components.json' },
];

export const gallery: Gallery = {
  component: 'data-table',
  accessibility: [
    'A caption names the table; each row begins with a header cell',
    'A table wider than the page scrolls in its own region, which the keyboard reaches',
    'Sorting is a link in the header; the order is announced and shown by a sign',
    'The reader’s own choice is said in words as well as by colour',
    'Stacked rows keep the name of each column beside its value',
  ],
  examples: [
    {
      name: 'Rows become cards on a phone',
      render: (locale) => (
        <DataTable
          locale={locale}
          id="table-stack"
          caption={caption(locale)}
          note={locale === 'fr' ? 'États et valeurs inventés.' : 'Invented States and values.'}
          columns={columns(locale)}
          rows={rows(locale)}
          stack
          downloads={files}
          foot={<p>{locale === 'fr' ? 'Par ordre alphabétique.' : 'In alphabetical order.'}</p>}
        />
      ),
    },
    {
      name: 'Scrolls in its own region',
      render: (locale) => <DataTable locale={locale} id="table-scroll" caption={locale === 'fr' ? 'Les mêmes, en large' : 'The same, wide'} columns={columns(locale)} rows={rows(locale)} />,
    },
    {
      name: 'Nothing to show',
      render: (locale) => <DataTable locale={locale} id="table-empty" caption={locale === 'fr' ? 'Aucune ligne' : 'No rows'} columns={columns(locale)} rows={[]} />,
    },
  ],
};
