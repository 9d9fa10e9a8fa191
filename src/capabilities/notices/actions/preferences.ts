/** A person chooses how to be told; a letter's holder stops letters like it; feeds are made and removed. */
import { createHash, randomBytes } from 'node:crypto';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId } from '#kernel/values/viewer.ts';
import { kindGroups, type KindGroup } from '../rules/kinds.ts';
import { choicesWithout, lettersAre, waysFor, type Letters } from '../rules/preferences.ts';
import { findPreferences, insertFeed, updatePreferences, type Preferences } from '../store/preferences.ts';
import { findLettersOf, findPersonOfToken } from '../store/sending.ts';

/** The groups for which this may not be chosen; where there are none, it is saved. */
export async function choose(tx: WriteTx, person: PersonId, preferences: Preferences): Promise<readonly KindGroup[]> {
  const refused = kindGroups.filter((group) => {
    const way = preferences.choices[group];
    return way !== undefined && !waysFor(group).includes(way);
  });
  if (refused.length === 0) await tx.asHouse(() => updatePreferences(tx, person, preferences));
  return refused;
}

const tokenShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a letter's link would stop; undefined for a token of no letter. */
export async function findLetters(tx: ReadTx, token: string): Promise<Letters | undefined> {
  const letters = tokenShape.test(token) ? await findLettersOf(tx, token) : undefined;
  return letters !== undefined && lettersAre(letters) ? letters : undefined;
}

/** Whoever holds the letter may: it stops letters, and tells nothing. */
export async function stopLetters(tx: WriteTx, token: string): Promise<Letters | undefined> {
  const letters = await findLetters(tx, token);
  if (letters === undefined) return undefined;
  await tx.asHouse(async () => {
    const person = await findPersonOfToken(tx, token);
    if (person === undefined) return;
    const { locale, choices } = await findPreferences(tx, person);
    await updatePreferences(tx, person, { locale, choices: choicesWithout(letters, choices) });
  });
  return letters;
}

/** Random, so that a plain hash of it cannot be tried out. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** The secret is given this once; what is kept is its hash. */
export async function makeFeed(tx: WriteTx, person: PersonId, today: Day): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await insertFeed(tx, person, hashOfSecret(secret), today);
  return secret;
}
