/** The pages on which it is seen and decided how something is shared. */
import { Type } from 'typebox';
import { aSwitch, codes, needed, oneOf, wholeNumber, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import type { Day } from '#kernel/values/dates.ts';
import { markings } from '#kernel/values/marking.ts';
import type { CircleId } from '#kernel/values/viewer.ts';
import { lookAtItem } from '../actions/look-at-item.ts';
import { prepareAudience } from '../actions/preview-audience.ts';
import { markItem } from '../actions/mark-item.ts';
import { recallItem, removeItem } from '../actions/recall-item.ts';
import { changeAudience } from '../actions/share-item.ts';
import { sharedContents } from '../contents.ts';
import { audiencePage } from '../pages/audience.tsx';
import { handlingPage, handlingPath } from '../pages/handling.tsx';
import type { ItemId } from '../rules/item.ts';
import { sharingTexts, type Refusal } from '../texts.ts';

const OneItem = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });
// The pattern of the address says that it is one.
const idOf = ({ id }: { readonly id: string }) => id as ItemId;

const marking = { en: 'Marking', fr: 'Mention de diffusion' };
const version = { version: needed(wholeNumber({ en: 'Version', fr: 'Version' }, 1, 2_147_483_647)) };
const circles = (label: { en: string; fr: string }) => codes(label, { pattern: /^\d{1,9}$/, most: 300 });
const circlesIn = (given: readonly string[]): readonly CircleId[] => [...new Set(given.map(Number))].map((id) => id as CircleId);

/** Whatever was not taken says why, in the reader's language. */
const answered = (locale: 'en' | 'fr', answer: string | { readonly refused: Refusal } | undefined, to: string) => {
  if (answer === undefined) return undefined;
  return typeof answer === 'string' ? { to } : { refused: [{ reason: sharingTexts[locale].refusal[answer.refused] }] };
};

export function sharingPages(web: Web): void {
  const contents = web.slots.in(sharedContents);
  const clock = (today: Day) => ({ today, at: web.site.now() });

  page(web, '/shared/:id', {
    access: 'signed-in',
    params: OneItem,
    query: { done: oneOf({ en: 'Done', fr: 'Fait' }, ['shared', 'marked', 'recalled'], undefined) },
    madeFrom: ['sharing'],
    load: (tx, { viewer, params, today }) => lookAtItem(tx, viewer, idOf(params), today, { withHistory: true }),
    show: (handled, { locale, query, refused, viewer }) => handlingPage({ locale, handled, done: query.done ?? '', refused, isSignedIn: viewer.person !== undefined }),
    forms: (form) => ({
      mark: form({
        fields: { ...version, marking: needed(oneOf(marking, markings, undefined)) },
        act: async (tx, { viewer, params, values, locale }) => answered(locale, await markItem(tx, viewer, idOf(params), { marking: values.marking, version: values.version }, web.site.now()), `${handlingPath(params.id)}?done=marked`),
      }),
      recall: form({
        fields: { ...version, reason: words({ en: 'Reason', fr: 'Motif' }, 500) },
        act: async (tx, { viewer, params, values, locale }) =>
          answered(locale, await recallItem(tx, viewer, contents, idOf(params), { version: values.version, reason: values.reason }, web.site.now()), `${handlingPath(params.id)}?done=recalled`),
      }),
      remove: form({
        fields: {},
        async act(tx, { viewer, params, locale }) {
          const removed = await removeItem(tx, viewer, contents, idOf(params));
          return answered(locale, removed, '/work?done=removed');
        },
      }),
    }),
  });

  page(web, '/shared/:id/audience', {
    access: 'signed-in',
    params: OneItem,
    query: {
      look: aSwitch({ en: 'Look', fr: 'Voir' }),
      circles: circles({ en: 'Circles', fr: 'Cercles' }),
      people: circles({ en: 'People', fr: 'Personnes' }),
      found: circles({ en: 'People found', fr: 'Personnes trouvées' }),
      find: words({ en: 'Find a person', fr: 'Trouver une personne' }, 80),
      marking: oneOf(marking, markings, undefined),
    },
    madeFrom: ['sharing'],
    load(tx, { viewer, params, query, entered, today }) {
      // Sent back, the form holds what was chosen; its address does not.
      const isSentBack = entered['marking'] !== undefined;
      const given = isSentBack ? (entered['circles'] ?? []).flatMap((one) => one.split(',')).filter((one) => /^\d{1,9}$/.test(one)) : [...query.circles, ...query.people, ...query.found];
      const looks = query.look || isSentBack;
      return prepareAudience(tx, viewer, idOf(params), { chosen: looks ? circlesIn(given) : undefined, marking: markings.find((one) => one === entered['marking']?.[0]) ?? query.marking, find: query.find }, today);
    },
    show: (model, { locale, refused }) => audiencePage({ locale, refused, ...model }),
    forms: (form) => ({
      share: form({
        fields: { ...version, circles: circles({ en: 'Circles', fr: 'Cercles' }), marking: needed(oneOf(marking, markings, undefined)) },
        act: async (tx, { viewer, params, values, locale, today }) =>
          answered(locale, await changeAudience(tx, viewer, idOf(params), { circles: circlesIn(values.circles), marking: values.marking, version: values.version }, clock(today)), `${handlingPath(params.id)}?done=shared`),
      }),
    }),
  });
}
