import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demonstrationSet } from './demonstration.ts';
import { cellsOf } from './cells.ts';
import { referenceSet, type ReferenceFiles } from './set.ts';

const file = 'birds/birds.csv';
const birds = referenceSet({
  name: 'birds/birds',
  room: 'states',
  files: [file, 'birds/kinds.csv'],
  parse: (read: ReferenceFiles) => {
    const kinds = new Set(read('birds/kinds.csv', ['id']).map(({ cells }) => cells['id']));
    return read(file, ['id', 'name_en', 'name_fr']).map((line) => {
      const cells = cellsOf(file, line);
      if (!kinds.has(cells.text('kind'))) throw cells.wrong('kind', 'no such kind');
      return { id: cells.text('id'), name: cells.bilingual('name') };
    });
  },
  list: async () => [{ id: 'dodo' }, { id: 'phoenix' }],
  put: async () => undefined,
  end: async () => undefined,
});
const invented = demonstrationSet(birds, { file, marked: { columns: ['name'], en: 'invented bird', fr: 'oiseau inventé' }, isInvented: ({ id }) => id === 'phoenix' });

const reading = (rows: Readonly<Record<string, Record<string, string>>>): ReferenceFiles => (asked) => {
  const cells = rows[asked];
  return cells === undefined ? [] : [{ line: 2, cells }];
};

describe('a set of a demonstration', () => {
  it('is another than the one that ships, and reads what is asked from the files that ship', () => {
    assert.equal(invented.name, 'demonstration/birds/birds');
    assert.deepEqual(invented.files, ['demonstration/birds/birds.csv', 'birds/kinds.csv']);
  });

  it('marks what its rows name, in both languages', () => {
    const rows = invented.parse(reading({ 'demonstration/birds/birds.csv': { id: 'phoenix', kind: 'fire', name_en: 'Phoenix', name_fr: 'Phénix' }, 'birds/kinds.csv': { id: 'fire' } }));
    const [row] = rows as readonly { readonly id: string; readonly name?: { readonly en: { readonly text: string }; readonly fr: { readonly text: string } } }[];
    assert.deepEqual([row?.name?.en.text, row?.name?.fr.text], ['Phoenix (invented bird)', 'Phénix (oiseau inventé)']);
  });

  it('names its own file where a row is at fault', () => {
    const rows = reading({ 'demonstration/birds/birds.csv': { id: 'phoenix', kind: 'ash', name_en: 'Phoenix', name_fr: 'Phénix' } });
    assert.throws(() => invented.parse(rows), /reference\/demonstration\/birds\/birds\.csv, line 2, column kind/);
  });

  it('has of what stands only what is invented', async () => {
    assert.deepEqual(await invented.list(undefined as never), [{ id: 'phoenix' }]);
  });
});
