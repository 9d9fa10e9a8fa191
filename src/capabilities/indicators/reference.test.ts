import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { shippedRows, type ReferenceFiles } from '#kernel/reference/set.ts';
import { indicatorsReference } from './reference.ts';

/** The files as they ship, but for what a test rewrites. */
function filesWith(file: string, rewrite: (text: string) => string): ReferenceFiles {
  return (asked, columns) => {
    const text = readFileSync(projectFolder(`reference/${asked}`), 'utf8');
    return shippedRows(asked, asked === file ? rewrite(text) : text, columns);
  };
}

const refusal = (name: string, file: string, rewrite: (text: string) => string): string => {
  try {
    indicatorsReference.find((set) => set.name === name)?.parse(filesWith(file, rewrite));
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'not refused';
};

const valueFile = 'indicators/values.csv';
const inValues = (from: string, to: string) => refusal('indicators/values', valueFile, (text) => text.replace(from, to));

describe('a shipped file with a fault is refused by file, line, column and reason', () => {
  it('where a value belongs to no indicator', () => {
    assert.match(inValues('alcohol-per-capita,AD,2010', 'alcohol-per-head,AD,2010'), /reference\/indicators\/values\.csv, line 2, column indicator_id: there is no indicator “alcohol-per-head”/);
  });

  it('where a figure is no figure', () => {
    assert.match(inValues('AD,2010,11.1', 'AD,2010,about 11'), /line 2, column value: “about 11” is not a number/);
  });

  it('where a figure is missing and nobody says that it is not known', () => {
    assert.match(inValues('AD,2010,11.1', 'AD,2010,'), /line 2, column value: neither a figure nor an interval/);
  });

  it('where the same is said twice', () => {
    assert.match(inValues('AD,2018', 'AD,2010'), /line 3, column period: alcohol-per-capita\.AD\.2010\.15-years-and-over stands on two lines/);
  });

  it('where a column is missing', () => {
    assert.match(inValues('source_publisher', 'publisher'), /line 1, column source_publisher: this column is missing/);
  });

  it('where an indicator is about nothing that has a name here', () => {
    assert.match(refusal('indicators/indicators', 'indicators/indicators.csv', (text) => text.replace('alcohol-per-capita,use', 'alcohol-per-capita,fun')), /line 2, column pillar_or_theme: “fun” is not one of use, harm/);
  });

  it('where it speaks to a challenge that does not exist', () => {
    assert.match(refusal('indicators/bearings', 'indicators/bearings.csv', (text) => text.replace('nitazene-overdose-cluster', 'kites')), /reference\/indicators\/bearings\.csv, line \d+, column subject: there is no challenge “kites”/);
  });
});
