import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { getConstructionPlans } from 'pg-boss';
import type { WriteTx } from '#kernel/db/tx.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { asOwner, db, undone } from '#testing/database.ts';
import { filingBoss } from './boss.ts';

/** What a schema is made of, without its name. */
async function shapeOf(tx: WriteTx, schema: string): Promise<string[]> {
  const rows = await tx.query<{ said: string }>(sql`
    select format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as said from information_schema.columns where table_schema = ${schema} and table_name !~ '_\\d+$'
    union all select indexdef from pg_indexes where schemaname = ${schema} and tablename !~ '_\\d+$'
    union all select pg_get_constraintdef(c.oid) || ' on ' || c.conrelid::regclass::text from pg_constraint c join pg_namespace n on n.oid = c.connamespace where n.nspname = ${schema} and c.conrelid::regclass::text !~ '_\\d+$'
    union all select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = ${schema}`);
  return rows.map(({ said }) => said.replaceAll(`${schema}.`, '').replaceAll(`'${schema}'`, '')).sort();
}

describe('the schema of jobs', () => {
  it('is the one that the installed pg-boss makes', async () => {
    await undone(keeper, async (tx) => {
      await asOwner(tx, async () => {
        const plan = getConstructionPlans('expected');
        // Many statements in one text, which cannot be prepared as it is.
        await tx.query(sql.raw(`do $whole$ begin execute $plan$${plan.slice(plan.indexOf('CREATE SCHEMA'), plan.lastIndexOf('COMMIT'))}$plan$; end $whole$`));
        const expected = await shapeOf(tx, 'expected');
        assert.ok(expected.length > 100);
        assert.deepEqual(await shapeOf(tx, 'jobs'), expected);
        assert.deepEqual(await tx.query(sql`select version from jobs.version`), await tx.query(sql`select version from expected.version`));
      });
    });
  });

  it('can be neither altered nor read past what the application uses', async () => {
    for (const statement of ['create table jobs.more (id int)', 'drop table jobs.job', 'delete from jobs.queue', 'select from jobs.schedule', 'insert into jobs.instance default values', 'insert into jobs.version values (1)']) {
      await assert.rejects(() => undone(keeper, async (tx) => void (await tx.query(sql.raw(statement)))), /permission denied|must be owner/, statement);
    }
  });

  it('takes nothing through a transaction that only reads', async () => {
    await assert.rejects(() => db.reading(visitor, (tx) => tx.query(sql`select jobs.create_queue('x', '{}'::jsonb)`)), /read-only/);
  });

  it('is never asked inside a request for what would end its transaction', async () => {
    await assert.rejects(() => undone(keeper, async (tx) => filingBoss(tx).createQueue('x')), /inside a transaction/);
  });
});
