import type { Locale } from '#kernel/text/locale.ts';
import type { Gallery } from '../../example.ts';
import { PillarTag } from '../pillar-tag/pillar-tag.tsx';
import { CardList, type CardItem } from './card-list.tsx';

const items = (locale: Locale): CardItem[] => [
  {
    href: `/${locale}/library/practices/invented-1`,
    title: locale === 'fr' ? 'Des pharmacies ouvertes le soir à Klow' : 'Pharmacies open in the evening in Klow',
    summary: <p>{locale === 'fr' ? 'Trois pharmacies remettent du matériel stérile jusqu’à minuit.' : 'Three pharmacies give out sterile equipment until midnight.'}</p>,
    tags: <PillarTag locale={locale} pillar="harm_reduction" />,
    meta: [locale === 'fr' ? 'Syldavie' : 'Syldavia', '2024'],
  },
  {
    href: `/${locale}/library/practices/invented-2`,
    title: locale === 'fr' ? 'Un programme scolaire évalué deux fois' : 'A school programme evaluated twice',
    tags: <PillarTag locale={locale} pillar="prevention" />,
    meta: [locale === 'fr' ? 'Ruritanie' : 'Ruritania'],
  },
  { href: 'javascript:alert(1)', title: locale === 'fr' ? 'Une adresse qui n’est pas sûre reste du texte' : 'An address that is not safe stays text' },
];

export const gallery: Gallery = {
  component: 'card-list',
  accessibility: ['A list whose length is announced', 'One link for each card, named by its title', 'On cards side by side the whole card answers to a pointer, the title alone to the keyboard'],
  examples: [
    { name: 'A list', render: (locale) => <CardList locale={locale} headingLevel={4} items={items(locale)} /> },
    { name: 'Cards side by side', render: (locale) => <CardList locale={locale} headingLevel={4} grid items={items(locale).slice(0, 2)} /> },
    { name: 'Nothing found', render: (locale) => <CardList locale={locale} items={[]} empty={locale === 'fr' ? 'Rien ne répond à cette recherche.' : 'Nothing answers this search.'} /> },
  ],
};
