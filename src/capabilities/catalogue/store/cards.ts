/** Cards: written by the rooms whose things they stand for. */
import { sql } from 'kysely';
import type { AudienceId } from '#kernel/access/audiences.ts';
import { alsoChanged } from '#kernel/db/revisions.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Pillar } from '#kernel/values/pillars.ts';
import { cardId, type CardKind } from '../rules/card.ts';

export interface Card {
  readonly kind: CardKind;
  /** The thing's own id within its kind. */
  readonly subject: string;
  /** Its page, without the language prefix. */
  readonly path: string;
  readonly title: Text;
  readonly summary: Text;
  /** Searched and never shown: labels, notes, places. */
  readonly more?: { readonly en: string; readonly fr: string };
  readonly pillars: readonly Pillar[];
  readonly stateCodes: readonly string[];
  readonly year?: number | undefined;
  /**
   * What it is about: ids of thesaurus concepts, or of cards that concepts map to (`question:nsp-prison`, `option:nsp-prison`).
   * A card that concepts map to is about them without saying so.
   */
  readonly concepts: readonly string[];
  readonly audience: AudienceId;
}

/** Inserts or replaces, in the transaction of the rows they stand for and with their audience. */
export async function putCards(tx: WriteTx, revision: number, cards: readonly Card[]): Promise<void> {
  if (cards.length === 0) return;
  const rows = JSON.stringify(
    cards.map((card) => ({
      id: cardId(card.kind, card.subject),
      kind: card.kind,
      subject: card.subject,
      path: card.path,
      title: card.title,
      summary: card.summary,
      more: card.more ?? null,
      pillars: card.pillars,
      state_codes: card.stateCodes,
      year: card.year ?? null,
      about: [...new Set([...card.concepts, cardId(card.kind, card.subject)])],
      audience_id: card.audience,
    })),
  );
  await sql`insert into catalogue_cards (id, kind, subject, path, title, summary, more, pillars, state_codes, year, about, concepts, audience_id, changed_revision)
    select id, kind, subject, path, title, summary, more, pillars, state_codes, year, about, concepts_of(about), audience_id, ${revision}
    from jsonb_to_recordset(${rows}::jsonb) as card (id text, kind text, subject text, path text, title jsonb, summary jsonb, more jsonb,
      pillars text[], state_codes text[], year int, about text[], audience_id int)
    on conflict (id) do update set path = excluded.path, title = excluded.title, summary = excluded.summary, more = excluded.more,
      pillars = excluded.pillars, state_codes = excluded.state_codes, year = excluded.year, about = excluded.about, concepts = excluded.concepts,
      audience_id = excluded.audience_id, changed_revision = excluded.changed_revision, changed_at = excluded.changed_at`.execute(tx.write());
  await alsoChanged(tx, 'catalogue');
}

/** Of a card that is there: what else it says stays. */
export async function updateCard(tx: WriteTx, revision: number, kind: CardKind, subject: string, change: { readonly audience?: AudienceId; readonly title?: Text }): Promise<void> {
  await sql`update catalogue_cards set audience_id = coalesce(${change.audience ?? null}::int, audience_id), title = coalesce(${change.title ? JSON.stringify(change.title) : null}::jsonb, title),
    changed_revision = ${revision}, changed_at = clock_timestamp() where id = ${cardId(kind, subject)}`.execute(tx.write());
  await alsoChanged(tx, 'catalogue');
}

export async function removeCards(tx: WriteTx, kind: CardKind, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return;
  await sql`delete from catalogue_cards where id = any (${subjects.map((subject) => cardId(kind, subject))})`.execute(tx.write());
  await alsoChanged(tx, 'catalogue');
}
