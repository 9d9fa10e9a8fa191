/** Saved work for programs: what stands on its page, recorded and withheld as there. */
import { Type } from 'typebox';
import { api, Words, wordsOf } from '#kernel/http/api.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Web } from '#kernel/http/web.ts';
import { mayBeExported, markings } from '#kernel/values/marking.ts';
import { recordReading, type Item, type ItemId } from '#capabilities/sharing/index.ts';
import { linesOf, openWork, type OpenWork } from '../actions/open-work.ts';
import { pieceKinds } from '../rules/piece.ts';

const Line = Type.Object({ key: Type.String(), label: Words, value: Words });

interface Found {
  readonly opened: OpenWork;
  readonly item: Item;
  readonly title: Text;
  readonly piece: NonNullable<OpenWork['piece']>;
}

export function workApi(web: Web): void {
  api(web, '/work/:id', {
    access: 'public',
    tag: 'Work',
    summary: 'One piece of saved work',
    summaryFr: 'Un travail enregistré',
    description: 'What is marked TLP:RED leaves by no file and no answer here. Readings of TLP:AMBER+STRICT are recorded and shown to whoever shared it.',
    params: Type.Object({ id: Type.String({ format: 'uuid', description: 'Id of the work' }) }),
    query: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'Of its versions; the newest if left out' })) }),
    response: Type.Object({
      id: Type.String(),
      kind: Type.Enum([...pieceKinds]),
      title: Words,
      marking: Type.Enum([...markings]),
      version: Type.Integer(),
      savedAt: Type.String({ format: 'date-time' }),
      knownRevision: Type.Integer(),
      address: Type.String(),
      note: Type.String(),
      lines: Type.Array(Line),
    }),
    async load(tx, { viewer, params, query, today }) {
      const opened = await openWork(tx, viewer, params.id as ItemId, query.version, today);
      if (!opened?.piece || opened.handled.item.title === null) return undefined;
      const { item } = opened.handled;
      if (!mayBeExported(item.marking)) return { refusedFields: [{ field: 'marking', reason: 'What is marked TLP:RED may be read on its page alone.' }] };
      const found: Found = { opened, item, title: opened.handled.item.title, piece: opened.piece };
      return found;
    },
    records: (tx, { item }: Found, { viewer }) => recordReading(tx, viewer, item, web.site.now()),
    async answer({ opened, item, title, piece }: Found) {
      const { version } = piece;
      const french = new Map(linesOf('fr', opened).map((line) => [line.key, line]));
      return {
        id: item.id, kind: piece.kind, title: wordsOf(title), marking: item.marking, version: version.number, savedAt: version.savedAt.toISOString(), knownRevision: version.knownRevision, address: version.address, note: version.note,
        lines: linesOf('en', opened).map(({ key, label, value }) => ({ key, label: { en: label, fr: french.get(key)?.label ?? label }, value: { en: value, fr: french.get(key)?.value ?? value } })),
      };
    },
  });
}
