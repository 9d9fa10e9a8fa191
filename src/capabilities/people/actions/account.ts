/** What people do with their own accounts, and the house with anyone's. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { WriteTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId } from '#kernel/values/viewer.ts';
import { forgetNoticesOf } from '#capabilities/notices/index.ts';
import { limits, type TokenScope } from '../rules/sign-in.ts';
import { hashOfToken } from '../sign-in/viewer.ts';
import { closeAccount, insertLogEntry } from '../store.ts';
import { dismissUser, insertToken, takeAttempt } from '../store/identity.ts';

/**
 * From that day on, and in the same transaction: no seats, no sessions, no tokens, no name, no address. By the person, or by whom
 * the rules of the page let do it: administrators of a delegation about their people, the Secretariat about anyone.
 */
export async function endAccount(tx: WriteTx, person: PersonId, day: Day, by: PersonId): Promise<void> {
  await tx.asHouse(async () => {
    await closeAccount(tx, person, day, by);
    await dismissUser(tx, person);
    await forgetNoticesOf(tx, person);
    await insertLogEntry(tx, { person: by, act: 'account-closed', subject: person });
  });
}

/** Known by its beginning where it turns up in a log or a repository. */
const mark = 'entente_';

/** As the person. What is shown once is kept nowhere. */
export async function makeToken(tx: WriteTx, person: PersonId, order: { readonly name: string; readonly scopes: readonly TokenScope[]; readonly days: number }, now: Date): Promise<{ readonly token: string } | { readonly refused: 'too-many' }> {
  if (!(await takeAttempt(tx, `tokens of ${person}`, limits.tokens))) return { refused: 'too-many' };
  const token = `${mark}${randomBytes(32).toString('base64url')}`;
  const id = randomUUID();
  await insertToken(tx, { id, name: order.name, scopes: order.scopes, hash: hashOfToken(token), expiresAt: new Date(now.getTime() + order.days * 86_400_000) });
  await tx.asHouse(() => insertLogEntry(tx, { person, act: 'token-made', subject: id, detail: { scopes: order.scopes } }));
  return { token };
}
