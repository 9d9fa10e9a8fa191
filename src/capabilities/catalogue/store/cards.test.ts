import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { textOf } from '#kernel/text/text.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { seenBy, undone } from '#testing/database.ts';
import { publicAudience } from '#kernel/access/audiences.ts';
import { putCards, removeCards, type Card } from './cards.ts';

const aCard = (change: Partial<Card> = {}): Card => ({
  kind: 'option', subject: 'invented', path: '/library/options/invented', title: textOf('Invented option', 'Option inventée'), summary: textOf('What it is', 'Ce que c’est'),
  pillars: ['treatment'], stateCodes: [], concepts: [], audience: publicAudience, ...change,
});

const count = sql<{ cards: number }>`select count(*)::int as cards from catalogue_cards where subject = 'invented'`;

describe('cards', () => {
  it('are replaced by the next of the same thing, and removed', () =>
    undone(keeper, async (tx) => {
      await putCards(tx, 1, [aCard()]);
      await putCards(tx, 2, [aCard({ year: 2020 })]);
      assert.deepEqual(await tx.query(sql`select year, changed_revision from catalogue_cards where subject = 'invented'`), [{ year: 2020, changed_revision: 2 }]);
      await removeCards(tx, 'option', ['invented']);
      assert.deepEqual(await tx.query(count), [{ cards: 0 }]);
    }));

  it('cannot be written by a visitor', () =>
    undone(keeper, async (tx) => {
      await seenBy(tx, visitor);
      await assert.rejects(putCards(tx, 1, [aCard()]), /row-level security/);
    }));
});
