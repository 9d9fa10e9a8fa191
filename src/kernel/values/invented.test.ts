import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { readCsv } from '#kernel/tables/csv.ts';
import { inventedCodes, isInvented } from './invented.ts';

describe('an invented State', () => {
  it('is told by its code, which no real one has', () => {
    assert.deepEqual(['XA', 'XB', 'XK', 'MT', 'xa', ''].map(isInvented), [true, true, false, false, false, false]);
    const { rows } = readCsv('states.csv', readFileSync(projectFolder('reference/states/states.csv'), 'utf8'), ['code']);
    assert.deepEqual(rows.filter(({ cells }) => isInvented(cells['code'] ?? '')), []);
  });

  it('has a code of the user-assigned range that nothing real is known by', () => {
    const usedByOthers = ['XC', 'XI', 'XK', 'XL', 'XN', 'XS', 'XU', 'XV', 'XX', 'XZ'];
    for (const code of inventedCodes) assert.ok(/^X[A-Z]$/.test(code) && !usedByOthers.includes(code), code);
  });
});
