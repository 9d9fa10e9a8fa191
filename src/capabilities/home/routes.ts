/** The first page, and the doors that belong to no room. */
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { preferredLocale } from '#kernel/http/preferred-locale.ts';
import { homePage } from './pages/home.tsx';

export function homeRoutes(web: Web): void {
  web.app.get('/', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) =>
    reply.header('vary', 'accept-language').redirect(`/${preferredLocale(request.headers['accept-language'])}`, 302),
  );
  page(web, '/', {
    access: 'public',
    madeFrom: [],
    load: async () => ({}),
    show: (_model, { locale }) => homePage({ locale }),
  });
}
