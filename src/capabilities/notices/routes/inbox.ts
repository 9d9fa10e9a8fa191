/** The inbox: what a person was told, as far as they may read it now. */
import { oneOf, wholeNumber, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { keyOf, type Actor } from '#kernel/procedures/rules/actor.ts';
import { listWaitedForBy, listWaitingFor } from '#kernel/procedures/store.ts';
import { showInbox } from '../pages/inbox.tsx';
import { reachableIn } from '../reachable.ts';
import { kindGroups, type KindGroup } from '../rules/kinds.ts';
import { countUnread, listNotices, updateAllRead, updateRead } from '../store/inbox.ts';
import type { NoticeId } from '../store/tables.ts';
import { texts } from '../texts/words.ts';

export const perPage = 30;

const label = (name: 'kind' | 'page' | 'notice') => ({ en: texts.en.inbox[name], fr: texts.fr.inbox[name] });

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function inboxPage(web: Web): void {
  const people = reachableIn(web.slots);
  page(web, '/inbox', {
    access: 'signed-in',
    query: { kind: oneOf(label('kind'), kindGroups, undefined as KindGroup | undefined), page: wholeNumber(label('page'), 1, 10_000) },
    madeFrom: [],
    async load(tx, { viewer, locale, query }) {
      const { person } = viewer;
      if (person === undefined) return undefined;
      const here = query.page ?? 1;
      const found = await listNotices(tx, person, { group: query.kind, offset: (here - 1) * perPage, limit: perPage + 1 });
      const unread = await countUnread(tx, person);
      const [mine, others] = [await listWaitingFor(tx, viewer), await listWaitedForBy(tx, viewer)];
      const actors = others.items.flatMap((wait) => wait.actors);
      const names = actors.length === 0 ? new Map<string, string>() : await people.namesOf(tx, locale, actors);
      const whom = (of: readonly Actor[]) => of.flatMap((actor) => names.get(keyOf(actor)) ?? []);
      const waitedFor = { ...others, items: others.items.map((wait) => ({ ...wait, ...(whom(wait.actors).length > 0 && { whom: whom(wait.actors) }) })) };
      return { notices: found.slice(0, perPage), more: found.length > perPage, page: here, group: query.kind, unread, mine, waitedFor, now: web.site.now() };
    },
    show: showInbox,
    forms: (form) => {
      const mark = (at: () => Date | null) =>
        form({
          fields: { notice: words(label('notice'), 36) },
          async act(tx, { viewer: { person }, values, address }) {
            if (person === undefined || !idShape.test(values.notice)) return undefined;
            return (await updateRead(tx, person, values.notice as NoticeId, at())) ? { to: address } : undefined;
          },
        });
      return {
        read: mark(() => web.site.now()),
        unread: mark(() => null),
        all: form({
          fields: { notice: words(label('notice'), 36) },
          async act(tx, { viewer: { person }, values }) {
            if (person === undefined || !idShape.test(values.notice)) return undefined;
            await updateAllRead(tx, person, values.notice as NoticeId, web.site.now());
            return { to: '/inbox' };
          },
        }),
      };
    },
  });
}
