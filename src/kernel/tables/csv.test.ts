import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv, sayPlace, sayProblem, sayReason, writeCsv } from './csv.ts';

describe('reading CSV', () => {
  it('gives cells by heading, with the line on which each record begins', () => {
    const { rows, problems } = readCsv('a.csv', '\ufeffid,note\n1,"two\nlines"\n2,"a ""quoted"" word, and a comma"\n', ['id', 'note']);
    assert.deepEqual(problems, []);
    assert.deepEqual(rows, [
      { line: 2, cells: { id: '1', note: 'two\nlines' } },
      { line: 4, cells: { id: '2', note: 'a "quoted" word, and a comma' } },
    ]);
  });

  it('takes semicolons for separators where the heading has them, and lets cells hold commas', () => {
    assert.deepEqual(readCsv('a.csv', '\ufeffid;note\r\n1;a, b ; c\r\n2;"a ; b"\r\n', ['id', 'note']).problems.map(({ line }) => line), [2]);
    assert.deepEqual(readCsv('a.csv', 'id;note\n2;"a, b ; c"\n', ['id', 'note']).rows[0]?.cells, { id: '2', note: 'a, b ; c' });
  });

  it('names a column that is missing', () => {
    assert.deepEqual(readCsv('a.csv', 'id\n1\n', ['id', 'state']).problems, [{ file: 'a.csv', line: 1, column: 'state', reason: { is: 'column-missing' } }]);
  });

  it('names the line that has too many or too few cells, and reads the others', () => {
    const { rows, problems } = readCsv('a.csv', 'id,note\n1\n2,b\n', ['id', 'note']);
    assert.equal(rows.length, 1);
    assert.deepEqual(problems.map((one) => one.line), [2]);
  });

  it('says where a quotation mark is out of place', () => {
    const [problem] = readCsv('a.csv', 'id,note\n1,"open\n', ['id']).problems;
    assert.ok(problem);
    assert.match(sayProblem(problem), /^a\.csv, line \d: .*quotation mark/);
    assert.match(sayPlace('fr', problem, sayReason('fr', problem.reason)), /^a\.csv, ligne \d : .*guillemet droit/);
  });
});

describe('writing CSV', () => {
  it('is read back as it was', () => {
    const cells = ['plain', 'with "quotes"', 'a, comma', 'two\nlines', '=1+1'];
    assert.deepEqual(readCsv('a.csv', writeCsv(['a', 'b', 'c', 'd', 'e'], [cells]), ['a']).rows[0]?.cells, { a: cells[0], b: cells[1], c: cells[2], d: cells[3], e: cells[4] });
  });

  it('keeps a cell that a spreadsheet would run as text, and a negative number as a number', () => {
    assert.equal(writeCsv(['a'], [['=HYPERLINK("x")'], ['-5'], ['@x'], [-3], [null]]), 'a\n"\'=HYPERLINK(""x"")"\n-5\n\'@x\n-3\n\n');
  });
});
