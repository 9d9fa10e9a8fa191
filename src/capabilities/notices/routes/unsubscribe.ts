/** Where the link below a letter leads: a page whose button stops letters. Mail scanners open links, and nothing must happen then. */
import { oneOf, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { locales } from '#kernel/text/locale.ts';
import { findLetters, stopLetters } from '../actions/preferences.ts';
import { showStop } from '../pages/unsubscribe.tsx';
import { texts } from '../texts/words.ts';

const letter = words({ en: texts.en.stop.letter, fr: texts.fr.stop.letter }, 36);
const path = '/inbox/unsubscribe';

export function stopPage(web: Web): void {
  page(web, path, {
    access: 'public',
    query: { letter, done: oneOf({ en: texts.en.inbox.done, fr: texts.fr.inbox.done }, ['stopped'], undefined as 'stopped' | undefined) },
    madeFrom: [],
    async load(tx, { query }) {
      const letters = await findLetters(tx, query.letter);
      return letters && { letters, token: query.letter, isDone: query.done === 'stopped' };
    },
    show: showStop,
    forms: (form) => ({
      stop: form({
        fields: { letter },
        async act(tx, { values }) {
          const stopped = await stopLetters(tx, values.letter);
          return stopped && { to: `${path}?letter=${values.letter}&done=stopped` };
        },
      }),
    }),
  });

  // RFC 8058: the button of a mail program, which shows no page. Its body may come in either of two shapes.
  void web.app.register((scope, _options, done) => {
    scope.addContentTypeParser('multipart/form-data', { parseAs: 'string', bodyLimit: 4096 }, (_request, body, parsed) => {
      parsed(null, /name="?List-Unsubscribe"?\r?\n\r?\nOne-Click\r?\n/.test(String(body)) ? { 'List-Unsubscribe': 'One-Click' } : {});
    });
    for (const locale of locales) {
      scope.post(`/${locale}${path}`, { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
        const { letter: token } = request.query as Record<string, unknown>;
        const isMeant = (request.body as Record<string, unknown> | undefined)?.['List-Unsubscribe'] === 'One-Click';
        const stopped = isMeant && typeof token === 'string' ? await web.db.writing(request.viewer, (tx) => stopLetters(tx, token)) : undefined;
        return reply.code(isMeant ? (stopped === undefined ? 404 : 200) : 400).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('');
      });
    }
    done();
  });
}
