/** The pages of saved work. */
import { Type } from 'typebox';
import { codes, needed, oneOf, wholeNumber, words } from '#kernel/http/fields.ts';
import { homeTimeZone, page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { isWatched, mayBeExported } from '#kernel/values/marking.ts';
import type { PersonId, Viewer } from '#kernel/values/viewer.ts';
import { listNames, personWords, recordReading, sharingTexts, type Item, type ItemId, type Mark, type PersonTold } from '#capabilities/sharing/index.ts';
import { linesOf, listWork, openBeside, openWork, type OneBeside } from '../actions/open-work.ts';
import { listSameWork, renameWork, reviseNote, saveWork } from '../actions/save-work.ts';
import { besidePage } from '../pages/beside.tsx';
import { workListPage } from '../pages/list.tsx';
import { piecePage } from '../pages/piece.tsx';
import { beside, type Line } from '../rules/beside.ts';
import { longestAddress, longestNote, longestTitle, pieceKinds } from '../rules/piece.ts';
import { workTexts } from '../texts.ts';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const OnePiece = Type.Object({ id: Type.String({ pattern: `^${uuid}$` }) });
const idOf = ({ id }: { readonly id: string }) => id as ItemId;

const version = wholeNumber({ en: 'Version', fr: 'Version' }, 1, 2_147_483_647);
const kind = { en: 'Kind', fr: 'Nature' };
const title = words({ en: 'Title', fr: 'Titre' }, longestTitle);
const note = words({ en: 'Note', fr: 'Note' }, longestNote);
/** What a browser holds of a response at most; see the file that a reader may save. */
const mostAnswers = 512 * 1024;

const saveFields = {
  kind: needed(oneOf(kind, pieceKinds, undefined)),
  address: needed(words({ en: 'Address', fr: 'Adresse' }, longestAddress)),
  title,
  note,
  states: codes({ en: 'States', fr: 'États' }, { pattern: /^[A-Z]{2}$/, most: 60 }),
  challenge: words({ en: 'Challenge', fr: 'Défi' }, 80),
  answers: words({ en: 'Answers', fr: 'Réponses' }, mostAnswers),
  as: words({ en: 'Kept as', fr: 'Gardé comme' }, 40),
};

/** On each copy of what is watched: who reads it. The page, its files and what stands beside another. */
function markOf(items: readonly Item[], viewer: Viewer, names: ReadonlyMap<PersonId, PersonTold>, locale: Locale, at: Date): Mark | undefined {
  const watched = items.filter(({ marking, recalledAt }) => isWatched(marking) && recalledAt === null);
  return watched.length === 0 || viewer.person === undefined ? undefined : { reader: personWords(locale, names, viewer.person), at, item: watched.map(({ id }) => id.slice(0, 8)).join(' ') };
}

export function workPages(web: Web): void {
  const clock = (today: Parameters<typeof saveWork>[3]['today']) => ({ today, at: web.site.now() });

  page(web, '/work', {
    access: 'signed-in',
    query: {
      kind: oneOf(kind, pieceKinds, undefined),
      state: words({ en: 'State', fr: 'État' }, 2),
      challenge: words({ en: 'Challenge', fr: 'Défi' }, 80),
      done: oneOf({ en: 'Done', fr: 'Fait' }, ['removed'], undefined),
    },
    madeFrom: ['work', 'sharing'],
    async load(tx, { viewer, query, refused }) {
      const sent = refused?.entered;
      const asked = { kind: pieceKinds.find((one) => one === sent?.['kind']?.[0]), address: sent?.['address']?.[0] ?? '', challenge: sent?.['challenge']?.[0] ?? '' };
      const same = asked.kind ? await listSameWork(tx, viewer, { ...asked, kind: asked.kind }) : [];
      const filter = { kind: query.kind, stateCode: query.state || undefined, challenge: query.challenge || undefined };
      return { same, ...(await listWork(tx, viewer, filter)) };
    },
    show: (model, { locale, query, refused }) => workListPage({ locale, ...model, filter: query, done: query.done ?? '', refused }),
    forms: (form) => ({
      save: form({
        fields: saveFields,
        bodyLimit: 2 * mostAnswers,
        async act(tx, { viewer, values, locale, today }) {
          const saved = await saveWork(tx, viewer, { ...values, locale, stateCodes: values.states }, clock(today));
          if ('id' in saved) return { to: `/work/${saved.id}?done=${saved.number === 1 ? 'saved' : 'version'}` };
          const field = saved.refused === 'no-title' ? 'title' : saved.refused === 'choose' ? 'as' : undefined;
          return { refused: [{ ...(field && { field }), reason: workTexts[locale].refusal[saved.refused] }] };
        },
      }),
    }),
  });

  page(web, '/work/beside', {
    access: 'signed-in',
    query: { one: needed(words({ en: 'One', fr: 'L’un' }, 60)), other: needed(words({ en: 'The other', fr: 'L’autre' }, 60)) },
    madeFrom: ['work', 'sharing', 'library'],
    async load(tx, { viewer, query }) {
      const asked = [query.one, query.other].map(placeIn);
      const [first, second] = asked;
      if (!first || !second) return undefined;
      const opened = await openBeside(tx, [first, second]);
      const [one, other] = opened ?? [];
      if (!one || !other) return undefined;
      const names = viewer.person === undefined ? [] : await listNames(tx, [viewer.person]);
      return { one, other, names: new Map(names.map((told) => [told.id, told])) };
    },
    async records(tx, { one, other }, { viewer }) {
      await recordReading(tx, viewer, one.item, web.site.now());
      // Two versions of one are read in one go.
      if (other.item.id !== one.item.id) await recordReading(tx, viewer, other.item, web.site.now());
    },
    show({ one, other, names }, { locale, viewer }) {
      const side = ({ item, piece }: OneBeside) => ({ path: item.path, title: item.title, marking: item.marking, number: piece.version.number });
      return besidePage({ locale, one: side(one), other: side(other), lines: beside(allLines(locale, one), allLines(locale, other)), mark: markOf([one.item, other.item], viewer, names, locale, web.site.now()) });
    },
  });

  page(web, '/work/:id', {
    access: 'public',
    formAccess: 'signed-in',
    params: OnePiece,
    query: { version, done: oneOf({ en: 'Done', fr: 'Fait' }, ['saved', 'version', 'renamed'], undefined) },
    madeFrom: ['work', 'sharing', 'library', 'states'],
    load: (tx, { viewer, params, query, today }) => openWork(tx, viewer, idOf(params), query.version, today),
    records: (tx, { handled }, { viewer }) => recordReading(tx, viewer, handled.item, web.site.now()),
    mayNotLeave({ handled: { item } }, { locale }) {
      if (item.recalledAt !== null) return sharingTexts[locale].recalled;
      return mayBeExported(item.marking) ? undefined : sharingTexts[locale].mayNotBeExported;
    },
    show: (model, { locale, viewer, query, refused }) =>
      piecePage({
        locale, handled: model.handled, piece: model.piece, lines: linesOf(locale, model), savedOn: model.piece && dayOf(model.piece.version.savedAt, homeTimeZone), done: query.done ?? '', refused,
        mark: markOf([model.handled.item], viewer, model.handled.names, locale, web.site.now()), script: web.site.assets.islands?.['keep-work'], isSignedIn: viewer.person !== undefined,
      }),
    table(model, { locale, viewer }) {
      const { item, names } = model.handled;
      const mark = markOf([item], viewer, names, locale, web.site.now());
      const t = workTexts[locale];
      const lines = model.piece ? allLines(locale, { item, piece: model.piece, titles: model.titles }) : [];
      return {
        name: `work-${item.id.slice(0, 8)}`,
        columns: ['key', 'label', 'value'],
        rows: [
          ...lines.map(({ key, label, value }) => [key, label, value]),
          ['marking', sharingTexts[locale].marking, sharingTexts[locale].markingName(item.marking)],
          ...(mark ? [['reader', t.readBy, sharingTexts[locale].watermark(mark.reader, sharingTexts[locale].instant(mark.at), mark.item)]] : []),
        ],
      };
    },
    forms: (form) => ({
      note: form({
        fields: { note, version: needed(version) },
        async act(tx, { viewer, params, values, locale, today }) {
          const saved = await reviseNote(tx, viewer, idOf(params), values, clock(today));
          if (saved === undefined) return undefined;
          return 'id' in saved ? { to: `/work/${params.id}?done=version` } : { refused: [{ reason: workTexts[locale].refusal[saved.refused] }] };
        },
      }),
      rename: form({
        fields: { title, version: needed(version) },
        async act(tx, { viewer, params, values, locale, today }) {
          const renamed = await renameWork(tx, viewer, idOf(params), { ...values, locale }, clock(today));
          if (renamed === undefined) return undefined;
          return renamed === 'changed' ? { to: `/work/${params.id}?done=renamed` } : { refused: [{ ...(renamed.refused === 'no-title' && { field: 'title' }), reason: workTexts[locale].refusal[renamed.refused] }] };
        },
      }),
    }),
  });
}

function placeIn(words: string): { readonly id: ItemId; readonly number: number | undefined } | undefined {
  const [, id, number] = new RegExp(`^(${uuid})(?:\\.(\\d{1,9}))?$`).exec(words) ?? [];
  return id === undefined ? undefined : { id: id as ItemId, number: number === undefined ? undefined : Number(number) };
}

/** With the note and where it was saved from, which differ as answers do. */
function allLines(locale: Locale, { item, piece, titles }: OneBeside): readonly Line[] {
  const t = workTexts[locale];
  return [
    { key: 'title', label: t.title, value: item.title === null ? '' : wordsIn(locale, item.title) },
    { key: 'kind', label: t.kindLabel, value: t.kind[piece.kind] },
    { key: 'note', label: t.note, value: piece.version.note },
    { key: 'address', label: t.savedFrom, value: piece.version.address },
    ...linesOf(locale, { piece, titles }),
  ];
}
