/** Cards without a question: what is near one, what is new, and all of them for a map of the site. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import { inventedCodes } from '#kernel/values/invented.ts';
import type { Pillar } from '#kernel/values/pillars.ts';
import type { CardKind } from '../rules/card.ts';

export interface CardLine {
  readonly id: string;
  readonly kind: CardKind;
  readonly path: string;
  readonly title: Text;
  readonly summary: Text;
  readonly pillars: readonly Pillar[];
  readonly stateCodes: readonly string[];
  readonly year: number | null;
}

/** What is about the same concepts, options or questions, the nearest first. */
export async function listRelated(tx: ReadTx, card: string, most = 6): Promise<readonly CardLine[]> {
  return tx.query(sql<CardLine>`select card.id, kind, path, title, summary, pillars, state_codes as "stateCodes", year
    from catalogue_near(${card}, ${most}) as near join catalogue_cards as card on card.id = near.id order by shared desc, position desc`);
}

/** All of one kind, for kinds that have few: a list to choose from. */
export async function listCardsOfKind(tx: ReadTx, kind: CardKind): Promise<readonly (CardLine & { readonly subject: string })[]> {
  return tx.kept(`cards of kind ${kind}`, ['catalogue'], () =>
    tx.query(sql<CardLine & { readonly subject: string }>`select id, kind, subject, path, title, summary, pillars, state_codes as "stateCodes", year
      from catalogue_cards where kind = ${kind} order by subject limit 500`),
  );
}

/** No news and no entry of a map of the site is about something invented. */
const isReal = sql`not state_codes && ${[...inventedCodes]}`;

export interface Change extends CardLine {
  readonly changedAt: Date;
}

/** Of what the viewer may read. */
export async function listNewestChanges(tx: ReadTx, most = 50): Promise<readonly Change[]> {
  return tx.query(sql<Change>`select id, kind, path, title, summary, pillars, state_codes as "stateCodes", year, changed_at as "changedAt"
    from catalogue_cards where ${isReal} order by changed_revision desc, position desc limit ${most}`);
}

/** The newest of each kind that has any, in the order asked for. */
export async function listNewestOfKinds<Kind extends CardKind>(tx: ReadTx, kinds: readonly Kind[]): Promise<readonly (Change & { readonly kind: Kind })[]> {
  return tx.query(sql<Change & { readonly kind: Kind }>`select card.* from unnest(${[...kinds]}::text[]) with ordinality as asked (kind, place)
    cross join lateral (
      select id, kind, path, title, summary, pillars, state_codes as "stateCodes", year, changed_at as "changedAt"
      from catalogue_cards where kind = asked.kind and ${isReal} order by changed_revision desc, position desc limit 1
    ) as card order by asked.place`);
}

/** The pages that the viewer may read, each once, without language prefix. */
export async function listCardPaths(tx: ReadTx): Promise<readonly { readonly path: string; readonly changedAt: Date }[]> {
  return tx.query(sql<{ path: string; changedAt: Date }>`select split_part(path, '#', 1) as path, max(changed_at) as "changedAt" from catalogue_cards where ${isReal} group by 1 order by 1`);
}

/** Names of States for the facet, from their own cards. */
export async function listStateTitles(tx: ReadTx): Promise<ReadonlyMap<string, Text>> {
  const rows = await tx.query(sql<{ code: string; title: Text }>`select state_codes[1] as code, title from catalogue_cards where kind = 'state'`);
  return new Map(rows.map((row) => [row.code, row.title]));
}
