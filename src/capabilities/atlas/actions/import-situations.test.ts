import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keeper } from '#kernel/values/viewer.ts';
import { doorsInto, undone } from '#testing/database.ts';
import { importSituations } from '../routes/import.ts';
import { listSituations } from '../store/situations.ts';

const heading = 'id,question,state,valid_from,valid_to,answer,note_en,note_fr,source_title,source_publisher,source_url,source_year,confidence,from_basis,evidence';
const good = 'oat-prison-ad-2021,oat-prison,AD,2021,,true,,,Survey,Institute,,2024,sure,observed,searched';
const file = (...rows: string[]) => `${[heading, ...rows].join('\n')}\n`;

const importing = (work: (run: (text: string, confirm?: boolean) => Promise<{ text: string; exitCode: number }>, known: () => Promise<string[]>) => Promise<void>) =>
  undone(keeper, async (tx) => {
    const context = { db: doorsInto(tx), today: '2026-11-24', publicUrl: '', backUp: undefined };
    await work(
      (text, confirm = false) => importSituations.run(context, { situationsFile: text, confirm }),
      async () => (await listSituations(tx, { questionIds: ['oat-prison'], stateCodes: ['AD'] })).map((one) => `${one.id} ${one.answer}`),
    );
  });

describe('an import', () => {
  it('first says what it would change, and writes when that is confirmed', () =>
    importing(async (run, known) => {
      assert.match((await run(file(good))).text, /1 new, 0 changed.*\+ oat-prison-ad-2021: oat-prison, AD, from 2021-01-01: true.*Nothing was written/s);
      assert.deepEqual(await known(), []);
      assert.match((await run(file(good), true)).text, /Written as revision \d+/);
      assert.deepEqual(await known(), ['oat-prison-ad-2021 true']);
    }));

  it('writes nothing the second time', () =>
    importing(async (run) => {
      await run(file(good), true);
      assert.match((await run(file(good), true)).text, /0 new, 0 changed, 1 as they stand.*Nothing to write/s);
    }));

  it('with one bad row among good ones writes none, and names line, column and reason', () =>
    importing(async (run, known) => {
      const answer = await run(file(good, 'oat-prison-xx,oat-prison,XX,2021,,maybe,,,Survey,Institute,,2024,sure,observed,searched'), true);
      assert.equal(answer.exitCode, 1);
      assert.match(answer.text, /2 faults; nothing was imported/);
      assert.match(answer.text, /the file, line 3, column state: “XX” is not the two-letter code/);
      assert.match(answer.text, /the file, line 3, column answer: “maybe” is not one of false, true/);
      assert.deepEqual(await known(), []);
    }));

  it('is refused where an answer would hold beside one that stands', () =>
    importing(async (run) => {
      await run(file(good), true);
      assert.match((await run(file(good.replace('oat-prison-ad-2021', 'oat-prison-ad-2022').replace(',2021,', ',2022,')), true)).text, /line 2, column valid_from: oat-prison-ad-2021 and oat-prison-ad-2022 would hold at the same time/);
    }));
});
