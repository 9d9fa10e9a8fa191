import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getMigrations } from 'better-auth/db/migration';
import { sql } from 'kysely';
import { sqlAsRole } from '#kernel/db/as-role.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { clientsInto, db, outside, undone } from '#testing/database.ts';
import { authOptions } from './auth.ts';

const settings = { secret: 'a secret of tests that is long enough', publicUrl: 'http://localhost:3000' };

describe('the schema of signing in', () => {
  it('is what better-auth, as it is set up here, would make', () =>
    undone(keeper, async (tx) => {
      const said: string[] = [];
      const { madeLinks: _, ...options } = authOptions({ ...settings, sql: sqlAsRole(clientsInto(tx), 'entente_auth'), log: (level, message) => said.push(`${level}: ${message}`) });
      const { toBeCreated, toBeAdded, toBeAddedIndexes, unsafeChanges, schemaProblems } = await getMigrations(options, { throwOnUnsafe: false });
      assert.deepEqual({ toBeCreated, toBeAdded, toBeAddedIndexes, unsafeChanges, schemaProblems, said }, { toBeCreated: [], toBeAdded: [], toBeAddedIndexes: [], unsafeChanges: [], schemaProblems: [], said: [] });
    }));

  it('cannot be read by the application, as whoever it comes', async () => {
    for (const table of ['users', 'sessions', 'accounts', 'verifications', 'passkeys', 'two_factors', 'tokens', 'attempts']) {
      for (const viewer of [visitor, keeper]) await assert.rejects(db.reading(viewer, (tx) => tx.query(sql`select * from ${sql.table(`auth.${table}`)}`)), /permission denied/, table);
      await assert.rejects(sql`select * from ${sql.table(`auth.${table}`)}`.execute(outside), /permission denied/, table);
    }
  });

  it('lets nobody but the house admit, dismiss or look up people', async () => {
    for (const statement of [sql`select auth.admit('x', 'x@example.org')`, sql`select auth.dismiss('x')`, sql`select auth.person_at('x@example.org')`, sql`select * from auth.addresses_of('{x}')`]) {
      await assert.rejects(db.writing(visitor, (tx) => tx.query(statement)), /only the house/);
    }
    for (const statement of [sql`select auth.own_account()`, sql`select auth.end_session('x')`, sql`select auth.end_other_sessions('x')`, sql`select auth.remove_second_factor()`]) {
      await assert.rejects(db.writing(visitor, (tx) => tx.query(statement)), /nobody is signed in/);
    }
  });

  it('lets better-auth into nothing else', () =>
    undone(keeper, async (tx) => {
      const { rows } = await sql<{ table: string }>`select table_schema || '.' || table_name as table from information_schema.table_privileges where grantee = 'entente_auth' and table_schema <> 'auth'`.execute(tx.write());
      assert.deepEqual(rows, []);
    }));
});
