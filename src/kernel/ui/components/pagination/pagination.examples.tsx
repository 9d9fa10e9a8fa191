import type { Gallery } from '../../example.ts';
import { Pagination } from './pagination.tsx';

export const gallery: Gallery = {
  component: 'pagination',
  accessibility: ['A named navigation', 'Links say "previous page" and "next page", not arrows alone'],
  examples: [
    { name: 'In the middle', render: (locale) => <Pagination locale={locale} page={2} more hrefOf={(page) => `?page=${page}`} /> },
    {
      name: 'On the last page, of something named',
      render: (locale) => (
        <Pagination locale={locale} page={3} more={false} hrefOf={(page) => `?page=${page}`} label={locale === 'fr' ? 'Pages de pratiques' : 'Pages of practices'} />
      ),
    },
  ],
};
