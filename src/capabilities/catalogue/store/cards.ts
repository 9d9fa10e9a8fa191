/** Cards: written by the rooms whose things they stand for. */
import { sql } from 'kysely';
import type { AudienceId } from '#kernel/access/audiences.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import type { Pillar } from '#kernel/values/pillars.ts';
import { cardId, type CardKind } from '../rules.ts';

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
  /** Ids of thesaurus concepts. */
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
      words_en: `${wordsIn('en', card.summary)} ${card.more?.en ?? ''}`,
      words_fr: `${wordsIn('fr', card.summary)} ${card.more?.fr ?? ''}`,
      pillars: card.pillars,
      state_codes: card.stateCodes,
      year: card.year ?? null,
      concepts: card.concepts,
      audience_id: card.audience,
    })),
  );
  await sql`insert into catalogue_cards (id, kind, subject, path, title, summary, words_en, words_fr, pillars, state_codes, year, concepts, audience_id, changed_revision)
    select id, kind, subject, path, title, summary, words_en, words_fr, pillars, state_codes, year, concepts, audience_id, ${revision}
    from jsonb_to_recordset(${rows}::jsonb) as card (id text, kind text, subject text, path text, title jsonb, summary jsonb, words_en text, words_fr text,
      pillars text[], state_codes text[], year int, concepts text[], audience_id int)
    on conflict (id) do update set path = excluded.path, title = excluded.title, summary = excluded.summary, words_en = excluded.words_en, words_fr = excluded.words_fr,
      pillars = excluded.pillars, state_codes = excluded.state_codes, year = excluded.year, concepts = excluded.concepts,
      audience_id = excluded.audience_id, changed_revision = excluded.changed_revision`.execute(tx.write());
}

export async function removeCards(tx: WriteTx, kind: CardKind, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return;
  await sql`delete from catalogue_cards where id = any (${subjects.map((subject) => cardId(kind, subject))})`.execute(tx.write());
}
