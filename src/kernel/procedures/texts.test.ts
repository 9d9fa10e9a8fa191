import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writtenDeadline, writtenMoment } from './texts.ts';

const plain = (words: string) => words.replaceAll('\u00a0', ' ');

describe('a moment in words', () => {
  it('has its zone, in both languages and both seasons', () => {
    assert.equal(writtenMoment('en', new Date('2026-11-04T12:05:00Z')), 'on 4 November 2026 at 13:05 (Paris time)');
    assert.equal(plain(writtenMoment('fr', new Date('2026-07-01T22:05:00Z'))), 'le 2 juillet 2026 à 00 h 05 (heure de Paris)');
  });

  it('that is the end of a day is that day', () => {
    assert.equal(writtenDeadline('en', new Date('2026-11-16T23:00:00Z')), 'by the end of 16 November 2026 (Paris time)');
    assert.equal(plain(writtenDeadline('fr', new Date('2026-07-01T22:00:00Z'))), 'avant la fin du 1er juillet 2026 (heure de Paris)');
    assert.equal(writtenMoment('en', new Date('2026-11-16T23:00:00Z')), 'at the end of 16 November 2026 (Paris time)');
  });

  it('within a day is a deadline with its hour', () => {
    assert.equal(writtenDeadline('en', new Date('2026-11-04T12:05:00Z')), 'by 13:05 on 4 November 2026 (Paris time)');
    assert.equal(plain(writtenDeadline('fr', new Date('2026-11-04T12:05:00Z'))), 'avant le 4 novembre 2026 à 13 h 05 (heure de Paris)');
  });
});
