import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keeper } from '#kernel/values/viewer.ts';
import { doorsInto, undone } from '#testing/database.ts';
import { importValues } from '../routes/import.ts';
import { valueColumns } from '../rules/row.ts';
import { listValues } from '../store/values.ts';
import { aRow } from '../testing.ts';

const good = aRow({ state_iso2: 'AD', period: '2022', value: '1' });
const file = (...rows: (typeof good)[]) => `${[valueColumns.join(','), ...rows.map((row) => valueColumns.map((column) => `"${row[column]}"`).join(','))].join('\n')}\n`;

const importing = (work: (run: (text: string, confirm?: boolean, lang?: string) => Promise<{ text: string; exitCode: number; json?: unknown }>, known: () => Promise<(number | undefined)[]>) => Promise<void>) =>
  undone(keeper, async (tx) => {
    const context = { db: doorsInto(tx), today: '2026-11-24', publicUrl: '', backUp: undefined };
    await work(
      (text, confirm = false, lang = 'en') => importValues.run(context, { valuesFile: text, confirm, lang }),
      async () => (await listValues(tx, { indicatorId: 'drug-induced-deaths', stateCodes: ['AD'] })).filter(({ year }) => year === 2022).map(({ value }) => value),
    );
  });

describe('an import of values', () => {
  it('first says what it would change, and writes when that is confirmed', () =>
    importing(async (run, known) => {
      assert.match((await run(file(good))).text, /1 new, 0 changed.*\+ drug-induced-deaths, AD, 2022, all ages, national definition: 1 \(observed\).*Nothing was written/s);
      assert.deepEqual(await known(), []);
      assert.match((await run(file(good), true)).text, /Written as revision \d+/);
      assert.deepEqual(await known(), [1]);
    }));

  it('writes nothing the second time', () =>
    importing(async (run) => {
      await run(file(good), true);
      const again = await run(file(good), true);
      assert.match(again.text, /0 new, 0 changed, 1 as they stand.*Nothing to write/s);
      assert.deepEqual(again.json, { added: [], changed: [], unchanged: 1, revision: null });
    }));

  it('shows both figures of a correction, and what else changes', () =>
    importing(async (run, known) => {
      await run(file(good), true);
      assert.match((await run(file({ ...good, value: '2' }), true)).text, /~ drug-induced-deaths, AD, 2022, .*: 2 \(observed\), was 1 \(observed\)/);
      assert.deepEqual(await known(), [2]);
      assert.match((await run(file({ ...good, value: '2', confidence: 'probable' }))).text, /as before; changed: its confidence/);
    }));

  it('with one bad row among good ones writes none, and names line, column and reason', () =>
    importing(async (run, known) => {
      const answer = await run(file(good, { ...good, state_iso2: 'XX', value: 'many' }), true);
      assert.equal(answer.exitCode, 1);
      assert.match(answer.text, /2 faults; nothing was imported/);
      assert.match(answer.text, /values file, line 3, column state_iso2: “XX” is not the two-letter code/);
      assert.match(answer.text, /values file, line 3, column value: “many” is not a number/);
      assert.deepEqual(await known(), []);
    }));

  it('speaks French where it is asked to, and refuses other languages', () =>
    importing(async (run) => {
      assert.match((await run(file(good), false, 'fr')).text, /1 nouvelle, 0 modifiée, 0 inchangée.*tous âges, définition nationale.*: 1 \(observé\).*Rien n’a été écrit/s);
      assert.match((await run(file({ ...good, kind: 'none' }), false, 'fr')).text, /1 erreur.*; rien n’a été importé.*fichier des valeurs, ligne 2, colonne value.*: un zéro véritable s’écrit 0/s);
      assert.equal((await run(file(good), false, 'de')).exitCode, 2);
    }));

  it('is refused where the same is said twice', () =>
    importing(async (run) => {
      assert.match((await run(file(good, { ...good, value: '2' }), true)).text, /line 3, column period: .* stands on two lines/);
    }));
});
